import type { Activity } from '~/courses/definition'

export type Exercise = Extract<Activity, { kind: 'exercise' }>

/** What was decided, by the author's ids of the parts. */
export type Decisions = ReadonlyMap<string, string>

/** The parts that matter now: all of them, or those on the way taken so far. */
export function partsOnTheWay({ mode, parts }: Exercise, decisions: Decisions): Exercise['parts'] {
  if (mode !== 'path') return parts
  const way: Exercise['parts'] = []
  let part = parts[0]
  while (part && !way.includes(part)) {
    way.push(part)
    const next = part.next[decisions.get(part.id) ?? '']
    part = parts.find(({ id }) => id === next)
  }
  return way
}

/** Whether this can be decided in that part at all. */
export const isAnswer = ({ parts }: Exercise, partId: string, given: string): boolean =>
  parts.some(({ id, answers }) => id === partId && answers.includes(given))

/** Whether it can be decided there now. */
export const mayDecide = (exercise: Exercise, decisions: Decisions, partId: string, given: string): boolean =>
  isAnswer(exercise, partId, given) && partsOnTheWay(exercise, decisions).some(({ id }) => id === partId)

/** Of those looked for, how many are not found yet. */
export const remainingIn = ({ mode, parts }: Exercise, decisions: Decisions): number =>
  mode === 'find' ? parts.filter(({ id, right }) => right && right.length > 0 && !decisions.has(id)).length : 0

/** Everything found or decided, or an ending reached. */
export function isFinished(exercise: Exercise, decisions: Decisions): boolean {
  if (exercise.mode === 'find') return remainingIn(exercise, decisions) === 0
  if (exercise.mode === 'each') return exercise.parts.every(({ id }) => decisions.has(id))
  return partsOnTheWay(exercise, decisions).at(-1)?.answers.length === 0
}

/** Whether a decision was right; null while that is not told yet, or where there is no right and wrong. */
export function isRight(exercise: Exercise, decisions: Decisions, partId: string): boolean | null {
  const part = exercise.parts.find(({ id }) => id === partId)
  const given = decisions.get(partId)
  if (!part?.right || given === undefined) return null
  return exercise.mode === 'find' || isFinished(exercise, decisions) ? part.right.includes(given) : null
}
