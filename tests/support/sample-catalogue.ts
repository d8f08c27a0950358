import type { Activity, CourseDefinition, LessonText } from '~/courses/definition'
import type { QuestionDefinition } from '~/quizzes/schema'

/** A course for tests of what lies above `courses`, which stands in for the catalogue: `vi.mock('~/courses/…', …)`. */

const question = (id: string, kind: QuestionDefinition['kind'], correct: string[]): QuestionDefinition => ({
  id,
  kind,
  choices: ['a', 'b', 'c'].map((choice) => ({ id: choice, correct: correct.includes(choice) })),
})

export const QUESTIONS = [
  question('q1', 'single', ['a']),
  question('q2', 'multiple', ['a', 'b']),
  question('q3', 'single', ['c']),
]

const lesson = (id: string, activities: Activity[]) => ({
  id,
  minutes: 5,
  title: { de: `Lektion ${id}`, en: `Lesson ${id}` },
  summary: {},
  activities: { de: activities, en: activities },
})

const both = <T>(value: T) => ({ de: value, en: value })

export const sampleCourse = (versionHash = 'v1'): CourseDefinition => ({
  id: 'phishing',
  versionHash,
  title: both('Phishing'),
  summary: both('Falsche Mails erkennen'),
  audience: null,
  goals: null,
  minutes: 15,
  validity: 'P1Y',
  sources: [],
  lessons: [
    lesson('film', [
      { kind: 'video', id: 'v', seconds: 60 },
      { kind: 'checklist', id: 'c', items: ['one', 'two'] },
    ]),
    lesson('look', [
      { kind: 'hotspots', id: 'h', parts: ['from', 'link'] },
      { kind: 'steps', id: 's', parts: ['first', 'second'] },
    ]),
    lesson('text', []),
    lesson('test', [{ kind: 'quiz', id: 'q', passMark: 66, questions: QUESTIONS }]),
  ],
})

/** Every version the catalogue keeps; the first is the one served. */
export const versions: CourseDefinition[] = [sampleCourse()]

export function serve(...courses: CourseDefinition[]): void {
  versions.splice(0, versions.length, ...courses)
}

export async function findCourse(courseId: string, versionHash?: string): Promise<CourseDefinition | null> {
  const known = versions.filter(({ id }) => id === courseId)
  return (versionHash ? known.find((course) => course.versionHash === versionHash) : known[0]) ?? null
}

export const listCourses = async () => versions.slice(0, 1)

export async function findLessonText(
  courseId: string,
  lessonId: string,
  locale: 'de' | 'en',
  versionHash = versions[0]?.versionHash ?? '',
): Promise<LessonText | null> {
  const found = (await findCourse(courseId, versionHash))?.lessons.find(({ id }) => id === lessonId)
  if (!found) return null
  return {
    locale,
    title: found.title[locale] ?? '',
    summary: null,
    codeUrl: `/lektion/${lessonId}.js`,
    codeHash: lessonId,
    versionHash,
    activities: [],
  }
}

export const publicChoiceId = (_where: object, choice: string) => `public-${choice}`

export const choiceIdOf = (_where: object, asked: QuestionDefinition, published: string) =>
  asked.choices.find(({ id }) => published === `public-${id}`)?.id

export const questionFeedback = async (_course: string, _lesson: string, locale: string, _activity: string, id: string) =>
  `<p>${locale} ${id}</p>`
