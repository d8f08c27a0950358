/** A stretch of film, in seconds, that was played. */
export type Range = [from: number, to: number]

const PRECISION = 10 // tenths of a second: what a player reports is no finer

const round = (seconds: number) => Math.round(seconds * PRECISION) / PRECISION

/** Sorted, without overlaps, inside a film of `seconds`. */
export function mergeRanges(ranges: Range[], seconds: number): Range[] {
  const inside = ranges
    .map(([from, to]): Range => [round(Math.max(from, 0)), round(Math.min(to, seconds))])
    .filter(([from, to]) => from < to)
    .sort(([a], [b]) => a - b)
  const merged: Range[] = []
  for (const [from, to] of inside) {
    const last = merged.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else merged.push([from, to])
  }
  return merged
}

export const lengthOf = (ranges: Range[]): number => ranges.reduce((sum, [from, to]) => sum + to - from, 0)

/** Stored text back to ranges. */
export function readRanges(text: string): Range[] {
  return JSON.parse(text) as Range[]
}
