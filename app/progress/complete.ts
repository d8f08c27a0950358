import type { Activity, CourseDefinition, LessonDefinition } from '~/courses/definition'
import { DEFAULT_LOCALE, LOCALES, type Locale } from '~/platform/locale'

/** How an activity came to be done; `read` is for a lesson without any. */
export type How = 'watched' | 'transcript' | 'ticked' | 'opened' | 'passed' | 'debriefed' | 'acknowledged' | 'read'

export interface DoneRecord {
  lessonId: string
  activityId: string
  how: string
  /** Of a rule that was acknowledged. */
  version?: string
}

/** Under this activity id a lesson without activities is recorded as read. */
export const WHOLE_LESSON = ''

const COUNTS: Record<Activity['kind'], How[]> = {
  video: ['watched', 'transcript'],
  checklist: ['ticked'],
  parts: ['opened'],
  exercise: ['opened', 'debriefed'],
  acknowledge: ['acknowledged'],
  quiz: ['passed'],
}

/** The lesson's activities in this language, else in the one the lesson is served in instead. */
export function activitiesOf(lesson: LessonDefinition, locale: Locale = DEFAULT_LOCALE): Activity[] {
  const written = [locale, DEFAULT_LOCALE, ...LOCALES].find((candidate) => lesson.activities[candidate])
  return (written && lesson.activities[written]) ?? []
}

export function isActivityDone(lesson: LessonDefinition, activity: Activity, records: DoneRecord[]): boolean {
  return records.some(
    (record) =>
      record.lessonId === lesson.id &&
      record.activityId === activity.id &&
      COUNTS[activity.kind].includes(record.how as How) &&
      (activity.kind !== 'acknowledge' || record.version === activity.version),
  )
}

export function isLessonDone(lesson: LessonDefinition, records: DoneRecord[]): boolean {
  const activities = activitiesOf(lesson)
  if (activities.length > 0) return activities.every((activity) => isActivityDone(lesson, activity, records))
  return records.some(({ lessonId, activityId }) => lessonId === lesson.id && activityId === WHOLE_LESSON)
}

export interface CourseProgress {
  lessons: { id: string; done: boolean }[]
  /** Lessons done of all lessons, in whole percent; a completed course stays at 100 whatever changes in it. */
  percent: number
}

export function courseProgressOf(course: CourseDefinition, records: DoneRecord[], completed: boolean): CourseProgress {
  const lessons = course.lessons.map((lesson) => ({ id: lesson.id, done: isLessonDone(lesson, records) }))
  const done = lessons.filter((lesson) => lesson.done).length
  return { lessons, percent: completed ? 100 : Math.floor((done / Math.max(lessons.length, 1)) * 100) }
}

/** Every lesson done; a course without lessons never is. */
export function isCourseDone(course: CourseDefinition, records: DoneRecord[]): boolean {
  return course.lessons.length > 0 && course.lessons.every((lesson) => isLessonDone(lesson, records))
}
