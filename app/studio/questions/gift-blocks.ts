/** A question's lines in a GIFT file, comments left out. */
export interface GiftBlock {
  /** Of its first line in the file. */
  line: number
  text: string
  category: string
}

const COMMENT = /^\s*\/\//
const CATEGORY = /^\s*\$CATEGORY:\s*(.*?)\s*$/

/** Blank lines part questions, as Moodle reads them: so one that is broken takes no other with it. */
export function giftBlocks(text: string): GiftBlock[] {
  const blocks: GiftBlock[] = []
  let category = ''
  let current: GiftBlock | null = null
  for (const [index, line] of text.split('\n').entries()) {
    const named = CATEGORY.exec(line)?.[1]
    if (named !== undefined) category = named.replace(/^\$(course|system|cat\d+)\$\/?(top\/)?/, '')
    if (named !== undefined || line.trim() === '') current = null
    else if (COMMENT.test(line)) continue
    else if (current) current.text += `\n${line}`
    else blocks.push((current = { line: index + 1, text: line, category }))
  }
  return blocks
}

const ESCAPABLE = '~=#{}:'
const HIDDEN = 0xe000 // letters nobody writes

/** `\=` and the like as letters that mean nothing to GIFT. */
export const hideEscapes = (text: string): string =>
  text
    .replace(/[\ue000-\ue010]/g, '')
    .replace(/\\([~=#{}:])/g, (_, sign: string) => String.fromCharCode(HIDDEN + ESCAPABLE.indexOf(sign)))
    .replace(/\\n/g, '\n')

export const showEscapes = (text: string): string =>
  text.replace(/[\ue000-\ue010]/g, (hidden) => ESCAPABLE[hidden.charCodeAt(0) - HIDDEN] ?? '')
