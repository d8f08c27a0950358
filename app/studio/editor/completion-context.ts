import { openTags, tagsIn, type Tag } from './tags'

/** What is being written where the cursor stands. `from` is where the word begins that a suggestion replaces. */
export type CompletionContext =
  | { kind: 'component'; from: number; parent: string | null }
  | { kind: 'closing'; from: number; parent: string | null }
  | { kind: 'prop'; from: number; component: string; used: string[] }
  | { kind: 'value'; from: number; component: string; prop: string }
  | { kind: 'picture'; from: number }
  | { kind: 'frontmatter'; from: number; used: string[] }

export function completionContextAt(text: string, at: number): CompletionContext | null {
  const before = text.slice(0, at)
  return inFrontmatter(before) ?? inTag(before) ?? startOfTag(before) ?? inPicture(before)
}

function inFrontmatter(before: string): CompletionContext | null | undefined {
  if (!/^---\r?\n/.test(before) || /\n---[ \t]*\r?\n/.test(before)) return undefined
  const word = /\n([a-z]*)$/.exec(before)?.[1]
  if (word === undefined) return null
  return { kind: 'frontmatter', from: before.length - word.length, used: [...before.matchAll(/\n([a-z]+):/g)].map((key) => key[1] ?? '') }
}

function inTag(before: string): CompletionContext | null | undefined {
  const tag = tagsIn(before).at(-1)
  if (!tag || tag.complete || tag.closing || before.length <= tag.from + 1 + tag.name.length) return undefined
  const last = tag.attributes.at(-1)
  if (last && !last.closed) {
    if (!last.value || before[last.value.from - 1] === '{') return null
    return { kind: 'value', from: last.value.from, component: tag.name, prop: last.name }
  }
  const word = /[A-Za-z]*$/.exec(before)?.[0] ?? ''
  const from = before.length - word.length
  if (!/\s/.test(before[from - 1] ?? '') || before.slice(tag.to).trim() !== '') return null
  return { kind: 'prop', from, component: tag.name, used: usedIn(tag, from) }
}

const usedIn = (tag: Tag, from: number) => tag.attributes.filter((attribute) => attribute.from < from).map(({ name }) => name)

function startOfTag(before: string): CompletionContext | undefined {
  const found = /<(\/?)([A-Za-z]*)$/.exec(before)
  if (!found || before[found.index - 1] === '\\' || isLiteral(before, found.index)) return undefined
  const parent = openTags(tagsIn(before.slice(0, found.index))).at(-1)?.name ?? null
  return { kind: found[1] ? 'closing' : 'component', from: before.length - (found[2] ?? '').length, parent }
}

/** A tag written here would not be one: it stands in code or in a comment. */
function isLiteral(before: string, at: number): boolean {
  const line = before.slice(before.lastIndexOf('\n', at) + 1, at)
  if ((line.match(/`+/g)?.length ?? 0) % 2 === 1) return true
  return !tagsIn(`${before.slice(0, at)}<X>`).some(({ from }) => from === at)
}

function inPicture(before: string): CompletionContext | null {
  const word = /!\[[^\]\n]*\]\(([^)\s]*)$/.exec(before)?.[1]
  return word === undefined ? null : { kind: 'picture', from: before.length - word.length }
}
