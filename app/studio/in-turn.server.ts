import pLimit from 'p-limit'

const turns = new Map<string, ReturnType<typeof pLimit>>()

/** One change to what is published of a course at a time. */
export function inTurn<T>(courseId: string, work: () => Promise<T>): Promise<T> {
  const turn = turns.get(courseId) ?? pLimit(1)
  turns.set(courseId, turn)
  return turn(work)
}
