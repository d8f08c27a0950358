/** A lesson as lists and links show it. */
export interface LocatedLesson {
  id: string
  title: string
  summary: string | null
  minutes: number | null
}

export interface Neighbours {
  number: number
  previous: LocatedLesson | null
  next: LocatedLesson | null
}

export function neighboursOf(lessons: LocatedLesson[], id: string): Neighbours {
  const index = lessons.findIndex((lesson) => lesson.id === id)
  return { number: index + 1, previous: lessons[index - 1] ?? null, next: index < 0 ? null : (lessons[index + 1] ?? null) }
}

/** What to go on with after this lesson: the next one not done, from here on and then from the start. */
export function nextOpen(lessons: LocatedLesson[], done: { id: string; done: boolean }[], id: string): LocatedLesson | null {
  const index = lessons.findIndex((lesson) => lesson.id === id)
  const inTurn = [...lessons.slice(index + 1), ...lessons.slice(0, Math.max(index, 0))]
  return inTurn.find((lesson) => !done.find((state) => state.id === lesson.id)?.done) ?? null
}
