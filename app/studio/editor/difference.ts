import { diffLines } from 'diff'

/** Lines that are the same in both texts, or a place where they differ. */
export type Passage = { kind: 'same'; lines: string[] } | { kind: 'different'; before: string[]; after: string[] }

const LONGEST_MS = 1_000

/** Where two texts differ, line by line; null when they are so unlike that finding out takes too long. */
export function differenceOf(before: string, after: string): Passage[] | null {
  const changes = diffLines(even(before), even(after), { timeout: LONGEST_MS })
  if (!changes) return null
  const passages: Passage[] = []
  for (const { value, added, removed } of changes) {
    const lines = value.replace(/\n$/, '').split('\n')
    if (!added && !removed) passages.push({ kind: 'same', lines })
    else differentAt(passages)[added ? 'after' : 'before'].push(...lines)
  }
  return passages
}

const even = (text: string) => text.replace(/\r\n?/g, '\n').replace(/(?<!\n)$/, '\n')

function differentAt(passages: Passage[]): Extract<Passage, { kind: 'different' }> {
  const last = passages.at(-1)
  if (last?.kind === 'different') return last
  const started = { kind: 'different' as const, before: [], after: [] }
  passages.push(started)
  return started
}

/** The text in which at each place that differs, in their order, one side was chosen. */
export function composed(passages: readonly Passage[], choices: readonly ('before' | 'after')[]): string {
  let place = 0
  const lines = passages.flatMap((passage) => (passage.kind === 'same' ? passage.lines : passage[choices[place++] ?? 'after']))
  return `${lines.join('\n')}\n`
}

export type ShownPassage = Passage | { kind: 'skipped'; count: number }

/** The same with only a few equal lines around what differs. */
export function abridged(passages: readonly Passage[], around = 3): ShownPassage[] {
  return passages.flatMap((passage, index): ShownPassage[] => {
    if (passage.kind === 'different') return [passage]
    const head = index === 0 ? 0 : around
    const tail = index === passages.length - 1 ? 0 : around
    const { lines } = passage
    if (lines.length <= head + tail + 1) return [passage]
    const skipped = { kind: 'skipped' as const, count: lines.length - head - tail }
    return [
      { kind: 'same' as const, lines: lines.slice(0, head) },
      skipped,
      { kind: 'same' as const, lines: tail === 0 ? [] : lines.slice(-tail) },
    ].filter((one) => one.kind === 'skipped' || one.lines.length > 0)
  })
}

export const isDifferent = (before: string, after: string): boolean => even(before) !== even(after)
