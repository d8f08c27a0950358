import type { Words } from './findings'

/** The candidate most like `name`, if one is alike enough to have been meant. */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  const limit = Math.ceil(name.length / 3)
  const [best] = candidates
    .map((candidate) => ({ candidate, distance: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter((option) => option.distance <= limit)
    .sort((a, b) => a.distance - b.distance)
  return best?.candidate
}

const LONGEST = 60

/** Levenshtein distance; of absurdly long names only the beginning is compared. */
function distance(a: string, b: string): number {
  const [from, to] = [a.slice(0, LONGEST), b.slice(0, LONGEST)]
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1]
    for (let j = 0; j < to.length; j++) {
      const replaced = (row[j] ?? 0) + (to[j] === letter ? 0 : 1)
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** "Did you mean …?", or nothing. */
export function suggestion(name: string, candidates: readonly string[], show = (meant: string) => meant): Words | '' {
  const meant = nearest(name, candidates)
  return meant ? { de: ` Meinten Sie „${show(meant)}“?`, en: ` Did you mean “${show(meant)}”?` } : ''
}
