import type { Moment } from '../motion'

export const STAGE = { width: 660, height: 600 } as const

/** A picture of the library: the words it needs, when its movement has come to rest, and how it looks at a moment. */
export interface Drawing {
  labels: readonly string[]
  settled: number
  draw(moment: Moment, labels: Record<string, string>): string
}

export function drawing<const Name extends string>(
  labels: readonly Name[],
  settled: number,
  draw: (moment: Moment, labels: Record<Name, string>) => string,
): Drawing {
  return { labels, settled, draw }
}
