/** A tag as it stands in a lesson's text, also one that is being written. */
export interface Tag {
  name: string
  /** Where its `<` stands. */
  from: number
  /** Behind its `>`; where it stops when there is none yet. */
  to: number
  closing: boolean
  selfClosing: boolean
  complete: boolean
  attributes: TagAttribute[]
}

export interface TagAttribute {
  name: string
  from: number
  /** Behind the attribute, with its value. */
  to: number
  /** Without the quotes; null for a name alone. */
  value: Range | null
  /** The value's quote or brace is closed. */
  closed: boolean
}

export interface Range {
  from: number
  to: number
}

const NAME = /[A-Za-z][\w.:-]*/y
const ATTRIBUTE = /[^\s=/>"'{}<]+/y
const SPACE = /\s*/y

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

/** The tag whose `<` stands at `at`; null when none begins there. */
export function scanTag(text: string, at: number): Tag | null {
  const closing = text[at + 1] === '/'
  const nameAt = at + (closing ? 2 : 1)
  const name = text[at] === '<' ? match(NAME, text, nameAt) : ''
  if (!name) return null
  const tag: Tag = { name, from: at, to: nameAt + name.length, closing, selfClosing: false, complete: false, attributes: [] }
  for (;;) {
    tag.to += match(SPACE, text, tag.to).length
    if (text[tag.to] === '>' || text.startsWith('/>', tag.to)) return ended(tag, text)
    const attribute = scanAttribute(text, tag.to)
    if (!attribute) return tag
    tag.attributes.push(attribute)
    tag.to = attribute.to
    if (!attribute.closed) return tag
  }
}

function ended(tag: Tag, text: string): Tag {
  const selfClosing = text[tag.to] === '/'
  return { ...tag, to: tag.to + (selfClosing ? 2 : 1), selfClosing, complete: true }
}

function scanAttribute(text: string, from: number): TagAttribute | null {
  const name = match(ATTRIBUTE, text, from)
  if (!name) return null
  const behind = from + name.length
  if (text[behind] !== '=') return { name, from, to: behind, value: null, closed: true }
  const opener = text[behind + 1] ?? ''
  const closer = opener === '{' ? '}' : opener
  if (!['"', "'", '{'].includes(opener)) return { name, from, to: behind + 1, value: null, closed: false }
  const end = text.indexOf(closer, behind + 2)
  const to = end < 0 ? text.length : end
  return { name, from, to: end < 0 ? to : to + 1, value: { from: behind + 2, to }, closed: end >= 0 }
}

// What may hold `<` without beginning a tag: frontmatter, fences, code spans, comments.
const LITERAL = /(?<![^\n])---[ \t]*\r?\n[^]*?\r?\n---[ \t]*(?=\r?\n|$)|(?<=^|\n)[ \t]*(`{3,}|~{3,})[^]*?(?:\n[ \t]*\1|$)|(`+)(?!`)[^]*?[^`]\2(?!`)|\{\/\*[^]*?(?:\*\/\}|$)|\\</y

function literalAt(text: string, at: number): number {
  if (text.startsWith('---', at) && at > 0) return 0
  LITERAL.lastIndex = at
  return LITERAL.exec(text)?.[0].length ?? 0
}

const STARTERS = /[-`~{\\<\n]/g

/** Every tag of a text in its order, those in code and comments left out; the last one may be unfinished. */
export function tagsIn(text: string): Tag[] {
  const tags: Tag[] = []
  let at = 0
  for (;;) {
    STARTERS.lastIndex = at
    const found = STARTERS.exec(text)
    if (!found) return tags
    const literal = literalAt(text, found.index)
    const tag = literal > 0 ? null : scanTag(text, found.index)
    if (tag) tags.push(tag)
    at = tag ? tag.to : found.index + Math.max(literal, 1)
  }
}

const VOID_TAG = 'br'

/** The components open behind these tags, outermost first. */
export function openTags(tags: readonly Tag[]): Tag[] {
  const open: Tag[] = []
  for (const tag of tags) {
    if (!tag.complete || tag.selfClosing || tag.name === VOID_TAG) continue
    if (!tag.closing) open.push(tag)
    else if (open.some(({ name }) => name === tag.name)) while (open.pop()?.name !== tag.name);
  }
  return open
}

/** A component that stands in no other, with all in it. */
export interface Block extends Range {
  name: string
  id: string | undefined
}

export function blocksIn(text: string): Block[] {
  const blocks: Block[] = []
  const tags = tagsIn(text)
  for (const [index, tag] of tags.entries()) {
    if (tag.closing || !tag.complete || tag.from < (blocks.at(-1)?.to ?? 0)) continue
    const end = tag.selfClosing || tag.name === VOID_TAG ? tag : closingOf(tags, index)
    if (end) blocks.push({ name: tag.name, id: valueOf(text, tag, 'id'), from: tag.from, to: end.to })
  }
  return blocks
}

export function closingOf(tags: readonly Tag[], index: number): Tag | undefined {
  let depth = 0
  return tags.slice(index).find((tag) => {
    if (tag.name === tags[index]?.name && !tag.selfClosing && tag.complete) depth += tag.closing ? -1 : 1
    return depth === 0
  })
}

export function valueOf(text: string, tag: Tag, name: string): string | undefined {
  const value = tag.attributes.find((attribute) => attribute.name === name)?.value
  return value ? text.slice(value.from, value.to) : undefined
}

/** Every id written in a text. */
export function idsIn(text: string): Set<string> {
  return new Set(tagsIn(text).flatMap((tag) => valueOf(text, tag, 'id') ?? []))
}
