import { MINUTE_MS } from '~/platform/time'

export interface AttemptRules {
  /** So many failed attempts in a row, then a pause. */
  attempts: number | null
  /** Minutes the pause lasts; null: none. */
  wait: number | null
}

/** Finished attempts, latest first. */
type Finished = { passed: boolean; finishedAt: Date }[]

/** When the next attempt may begin; null: now. Who has passed once may practise whenever they like. */
export function nextStart({ attempts, wait }: AttemptRules, finished: Finished): Date | null {
  const [last] = finished
  if (wait === null || !last || finished.some(({ passed }) => passed)) return null
  return finished.length % (attempts ?? 1) === 0 ? new Date(last.finishedAt.getTime() + wait * MINUTE_MS) : null
}

export interface DrawRules {
  /** So many of the questions; null: all. */
  draw: number | null
  /** In an order of its own; else in the author's. */
  shuffle: boolean
}

/** The questions of an attempt, in the order they are asked. `randomBelow(n)` gives a whole number from 0 to n - 1. */
export function drawQuestions(ids: string[], { draw, shuffle }: DrawRules, randomBelow: (limit: number) => number): string[] {
  const mixed = mix(ids, randomBelow).slice(0, draw ?? ids.length)
  return shuffle ? mixed : ids.filter((id) => mixed.includes(id))
}

function mix<T>(items: readonly T[], randomBelow: (limit: number) => number): T[] {
  const mixed = [...items]
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = randomBelow(last + 1)
    ;[mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T]
  }
  return mixed
}
