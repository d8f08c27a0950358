import { blocksIn, openTags, tagsIn, type Range } from './tags'

/** A place and what is to be written there, with the blank lines that set it apart. */
export interface Insertion {
  at: number
  text: string
}

/** Where a component may go that stands at `at` or, where it may not, behind the component that `at` is in. */
export function insertionAt(text: string, at: number, component: string, fits: (parent: string) => boolean): Insertion {
  const behindHead = Math.max(at, headEnd(text))
  const parent = openTags(tagsIn(text.slice(0, behindHead))).at(-1)
  const around = blocksIn(text).find(({ from, to }) => from < behindHead && behindHead < to)
  const free = !parent || fits(parent.name) || !around
  return setApart(text, free ? lineEnd(text, behindHead) : around.to, component)
}

/** Where the same component goes in the other language: behind the activity it stands behind here. */
export function sameInsertion(text: string, { at }: Insertion, other: string, component: string): Insertion {
  const previous = blocksIn(text).filter(({ id, to }) => id !== undefined && to <= at).at(-1)
  const there = blocksIn(other)
  const same = previous && there.find(({ id }) => id === previous.id)
  if (same) return setApart(other, lineEnd(other, same.to), component)
  const following = blocksIn(text).find(({ id, from }) => id !== undefined && from >= at)
  const next = following && there.find(({ id }) => id === following.id)
  return setApart(other, next ? lineEnd(other, Math.max(next.from - 1, headEnd(other))) : other.length, component)
}

function headEnd(text: string): number {
  return /^---[ \t]*\r?\n[^]*?\r?\n---[ \t]*(\r?\n|$)/.exec(text)?.[0].length ?? 0
}

/** The end of the line, unless the line is blank or has nothing before `at`. */
function lineEnd(text: string, at: number): number {
  const { from, to } = lineAt(text, at)
  return text.slice(from, to).trim() === '' ? at : to
}

function lineAt(text: string, at: number): Range {
  const end = text.indexOf('\n', at)
  return { from: text.lastIndexOf('\n', at - 1) + 1, to: end < 0 ? text.length : end }
}

function setApart(text: string, at: number, component: string): Insertion {
  const before = /\n*$/.exec(text.slice(0, at).replace(/[ \t]+$/, ''))?.[0].length ?? 0
  const after = /^\n*/.exec(text.slice(at))?.[0].length ?? 0
  const lead = at === 0 ? '' : '\n'.repeat(Math.max(0, 2 - before))
  const tail = at === text.length ? '\n' : '\n'.repeat(Math.max(0, 2 - after))
  return { at, text: lead + component + tail }
}
