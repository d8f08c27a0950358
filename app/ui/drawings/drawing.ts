import type { Moment } from './motion'
import type { IconName } from './icons'
import { tag } from './ink'

export const STAGE = { width: 660, height: 600 } as const

/** What a scene puts into its picture. */
export interface Contents {
  labels: Record<string, string>
  icons: readonly IconName[]
  /** Which of its parts the picture points out. */
  mark?: string
}

/** A picture of the library: the words and icons it takes, when its movement has come to rest, and how it looks at a moment. */
export interface Drawing {
  labels: readonly string[]
  /** Labels that may be left out. */
  optional: readonly string[]
  icons: { min: number; max: number }
  /** What a scene may point out. */
  marks: readonly string[]
  settled: number
  draw(moment: Moment, contents: Contents): string
}

/** A picture of the author's own, as a data address; it fades in and rests. */
export const pictureOf = (address: string): Drawing =>
  drawing([], 1, (moment) =>
    tag('image', { href: address, x: 0, y: 0, width: STAGE.width, height: STAGE.height, opacity: moment.reach(0.2, 0.6) }),
  )

interface Options<Optional extends string> {
  optional?: readonly Optional[]
  icons?: { min: number; max: number }
  marks?: readonly string[]
}

type Words<Name extends string, Optional extends string> = Record<Name, string> & Partial<Record<Optional, string>>

export function drawing<const Name extends string, const Optional extends string = never>(
  labels: readonly Name[],
  settled: number,
  draw: (moment: Moment, labels: Words<Name, Optional>, more: Pick<Contents, 'icons' | 'mark'>) => string,
  { optional = [], icons = { min: 0, max: 0 }, marks = [] }: Options<Optional> = {},
): Drawing {
  return {
    labels,
    optional,
    icons,
    marks,
    settled,
    draw: (moment, contents) => draw(moment, contents.labels as Words<Name, Optional>, contents),
  }
}
