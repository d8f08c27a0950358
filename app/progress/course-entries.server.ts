import { enrolmentsOf, type EnrolmentState } from '~/assignments/enrolments.server'
import { listCourses } from '~/courses/catalogue.server'
import { isRetired } from '~/courses/retired'
import type { CourseDefinition, LessonDefinition } from '~/courses/definition'
import { db } from '~/platform/db.server'
import { DEFAULT_LOCALE, LOCALES, type Locale } from '~/platform/locale'
import { daysBetween, type Day } from '~/platform/time'
import { courseProgressOf, isLessonDone, type DoneRecord } from './complete'
import type { CourseEntry } from './course-entry'
import { doneRecordsOf } from './mark-done.server'
import { rulesToConfirm } from './rules-to-confirm'

/** Every course of the catalogue as this person sees it that day. */
export async function courseEntries(personId: string, day: Day, locale: Locale): Promise<CourseEntry[]> {
  const states = await enrolmentsOf(personId, day)
  const records = await doneRecordsOf(states.map(({ enrolmentId }) => enrolmentId), db)
  const isShown = (course: CourseDefinition) => !isRetired(course, day) || states.some(({ courseId }) => courseId === course.id)
  const courses = (await listCourses()).filter(isShown)
  return courses.map((course) => {
    const state = states.find(({ courseId }) => courseId === course.id) ?? null
    const own = records.filter(({ enrolmentId }) => enrolmentId === state?.enrolmentId)
    return entryOf(course, state, own, day, locale)
  })
}

function entryOf(
  course: CourseDefinition,
  state: EnrolmentState | null,
  records: DoneRecord[],
  day: Day,
  locale: Locale,
): CourseEntry {
  const complete = state?.state === 'complete'
  const next = course.lessons.find((lesson) => !isLessonDone(lesson, records)) ?? null
  return {
    courseId: course.id,
    title: course.title[locale],
    summary: course.summary[locale],
    picture: course.picture,
    minutes: course.minutes,
    state: state?.state ?? 'open',
    mandatory: state?.mandatory ?? false,
    dueOn: state?.dueOn ?? null,
    daysLeft: state?.dueOn ? daysBetween(day, state.dueOn) : null,
    percent: courseProgressOf(course, records, complete).percent,
    next: next && !complete ? { id: next.id, title: lessonTitle(next, locale) } : null,
    toConfirm: complete && !state.ended ? rulesToConfirm(course, records, locale) : [],
    completion: state?.completedOn ? { on: state.completedOn, validUntil: state.validUntil } : null,
  }
}

/** In the language asked for, else in the one the lesson is written in. */
export function lessonTitle(lesson: LessonDefinition, locale: Locale): string {
  const written = [locale, DEFAULT_LOCALE, ...LOCALES].find((candidate) => lesson.title[candidate])
  return (written && lesson.title[written]) ?? lesson.id
}
