import { TAGS } from './components/registry'
import type { Params, Place, Rule } from './findings'

/** The parser's complaint in our words, and the characters that read as plain letters make the rest readable. */
export interface SyntaxTrouble {
  at: Place
  rule: Rule
  params: Params
  /** Offsets to try, the likeliest first. */
  culprits: number[]
  /** A further one to take as plain, whatever the culprit. */
  also?: number
  /** A tag of this name is out of step from now on; further complaints about it say nothing new. */
  tag?: string
}

interface ParserMessage {
  message: string
  source: string
  ruleId: string
  offset: number
}

export function readSyntaxError(error: unknown, text: string): SyntaxTrouble {
  const message = parserMessage(error, text)
  if (!message) return { at: { line: 1, column: 1 }, rule: 'syntax', params: {}, culprits: [] }
  if (message.source === 'mdast-util-mdx-jsx') return readTagError(message, text)
  if (message.source === 'micromark-extension-mdx-jsx') return readBrokenTag(message, text)
  if (message.source === 'micromark-extension-mdx-expression') return readExpressionError(message, text)
  if (message.source === 'micromark-extension-mdxjs-esm') return readImportError(message, text)
  return { at: placeAt(text, message.offset), rule: 'syntax', params: {}, culprits: [] }
}

function parserMessage(error: unknown, text: string): ParserMessage | undefined {
  if (!(error instanceof Error) || !('ruleId' in error) || !('place' in error)) return undefined
  const place = error.place as { start?: { offset?: number }; offset?: number } | undefined
  return {
    message: error.message,
    source: 'source' in error ? String(error.source) : '',
    ruleId: String(error.ruleId),
    offset: place?.start?.offset ?? place?.offset ?? text.length,
  }
}

export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/)
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

function offsetOf(text: string, { line, column }: Place): number {
  let offset = 0
  for (const match of text.matchAll(/\r\n|\r|\n/g)) {
    if (--line === 0) break
    offset = match.index + match[0].length
  }
  return offset + column - 1
}

const nameAt = (text: string, offset: number) => /^<\/?\s*([^\s<>/{}"'=]*)/.exec(text.slice(offset, offset + 100))?.[1] ?? ''
const openingBefore = (text: string, mark: string, offset: number) => Math.max(text.lastIndexOf(mark, offset), 0)

/** Tags that do not match each other. The message names the opening tag with its place. */
function readTagError(message: ParserMessage, text: string): SyntaxTrouble {
  const closing = openingBefore(text, '<', message.offset)
  const opened = /closing tag for `<[^`]*>` \((\d+):(\d+)/.exec(message.message)
  if (!opened) {
    const tag = nameAt(text, closing)
    const rule = message.ruleId === 'end-tag-mismatch' ? 'tag-crossing' : message.ruleId === 'unexpected-closing-slash' ? 'tag-stray' : 'tag-broken'
    return { at: placeAt(text, closing), rule, params: { tag }, culprits: [closing], tag }
  }
  const open = offsetOf(text, { line: Number(opened[1]), column: Number(opened[2]) })
  const tag = nameAt(text, open)
  const wrong = /Unexpected closing tag `<\/([^`]*)>`/.exec(message.message)?.[1]
  if (wrong !== undefined && !isOpen(text.slice(0, closing), wrong)) {
    const line = placeAt(text, open).line
    return { at: placeAt(text, closing), rule: 'tag-mismatch', params: { tag: wrong, open: tag, line }, culprits: [closing], tag }
  }
  return { at: placeAt(text, open), ...unclosed(tag), culprits: [open], tag }
}

function unclosed(tag: string): { rule: Rule; params: Params } {
  if (tag === 'br') return { rule: 'tag-void', params: { tag } }
  return isForbidden(tag) ? forbidden(tag) : { rule: 'tag-unclosed', params: { tag } }
}

const isForbidden = (tag: string) => /^[a-z]/.test(tag) && !TAGS.has(tag)
const forbidden = (tag: string) => ({ rule: 'tag-forbidden' as const, params: { tag, tags: [...TAGS.keys()].join(' '), suggestion: '' } })

/** Whether more tags of this name were opened than closed so far; only to word the finding. */
function isOpen(before: string, tag: string): boolean {
  const tags = [...before.matchAll(/<(\/?)([\w.:-]*)[^<>]*?(\/?)>/g)].filter((match) => match[2] === tag)
  return tags.filter((match) => !match[1] && !match[3]).length > tags.filter((match) => match[1]).length
}

function readBrokenTag(message: ParserMessage, text: string): SyntaxTrouble {
  const open = openingBefore(text, '<', message.offset - 1)
  const rest = text.slice(open, open + 200)
  const at = placeAt(text, open)
  const culprits = message.ruleId === 'unexpected-eof' ? allBefore(text, '<', message.offset) : [open]
  if (rest.startsWith('<!--')) return { at, rule: 'html-comment', params: {}, culprits }
  const address = /^<([a-z][a-z0-9+.-]*:[^\s<>]*|[^\s<>@]+@[^\s<>]+)/i.exec(rest)?.[1]
  if (address) return { at, rule: 'autolink', params: { address }, culprits }
  const tag = nameAt(text, open)
  if (!/^[\p{L}_$]/u.test(tag)) return { at, rule: 'angle-bracket', params: {}, culprits }
  if (isForbidden(tag)) return { at, ...forbidden(tag), culprits, tag }
  return { at, rule: 'tag-broken', params: { tag }, culprits, tag }
}

function readExpressionError(message: ParserMessage, text: string): SyntaxTrouble {
  const brace = openingBefore(text, '{', message.offset)
  const at = placeAt(text, brace)
  if (message.ruleId === 'unexpected-eof') {
    return { at, rule: 'brace-unclosed', params: {}, culprits: allBefore(text, '{', message.offset) }
  }
  const tag = openingBefore(text, '<', brace)
  if (!/^<[^\s<>{}/]+[^<>]*$/.test(text.slice(tag, brace))) return { at, rule: 'expression', params: {}, culprits: [brace] }
  const rule = text[brace - 1] === '=' ? 'attribute-expression' : 'attribute-spread'
  const attribute = /([^\s=]+)=$/.exec(text.slice(tag, brace))?.[1] ?? ''
  return { at, rule, params: { attribute }, culprits: [tag], also: brace, tag: nameAt(text, tag) }
}

function readImportError(message: ParserMessage, text: string): SyntaxTrouble {
  const starts = [...text.slice(0, message.offset + 1).matchAll(/^(import|export)\b/gm)]
  const start = starts.at(-1)?.index ?? message.offset
  const brace = /^[^\n{]*\{/.exec(text.slice(start))?.[0].length
  const also = brace === undefined ? undefined : start + brace - 1
  return { at: placeAt(text, start), rule: 'import-export', params: {}, culprits: [start], also }
}

const CANDIDATES = 6

/** At the end of the file nobody knows what was left open: the last marks before it, the nearest first. */
function allBefore(text: string, mark: string, offset: number): number[] {
  const found: number[] = []
  for (let at = text.lastIndexOf(mark, offset); at >= 0 && found.length < CANDIDATES; at = text.lastIndexOf(mark, at - 1)) {
    found.push(at)
    if (at === 0) break
  }
  return found
}
