import { currentEnrolment, openVoluntary, type CurrentEnrolment } from '~/assignments/enrolments.server'
import { findLessonText } from '~/courses/catalogue.server'
import { isRetired } from '~/courses/retired'
import type { CourseDefinition, LessonText } from '~/courses/definition'
import { db } from '~/platform/db.server'
import { notFound } from '~/platform/http.server'
import type { Locale } from '~/platform/locale'
import { isCourseDone, type DoneRecord } from './complete'
import { settleMarks, versionToShow } from './follow-content.server'
import type { LessonProgress } from './lesson-progress'
import { lessonState } from './lesson-state.server'
import { completeIfDone, doneRecords } from './mark-done.server'
import { onEnrolment } from './on-enrolment.server'
import { courseOf, lessonIn, type CourseTarget, type LessonTarget } from './target.server'

/** Who opens a course that nobody assigned takes it voluntarily from then on. */
export const openCourse = async (target: CourseTarget): Promise<CurrentEnrolment> => (await open(target, await courseOf(target))).enrolment

interface Opened {
  enrolment: CurrentEnrolment
  /** What is done in the course, where it was read. */
  records?: DoneRecord[]
}

async function open(target: CourseTarget, course: CourseDefinition): Promise<Opened> {
  if (isRetired(course, target.day) && !(await currentEnrolment(target.personId, course.id, target.day))) throw notFound()
  const enrolment = await openVoluntary(target.personId, course.id, target.now, target.day)
  if (enrolment.completed) return { enrolment }
  // A lesson taken out of the course may have been the last one missing.
  const records = await doneRecords(enrolment.id, db)
  if (isCourseDone(course, records)) await onEnrolment(target, (tx, enrolmentId) => completeIfDone(target, enrolmentId, course, tx))
  return { enrolment, records }
}

export interface OpenedLesson {
  course: CourseDefinition
  text: LessonText
  progress: LessonProgress
}

export async function openLesson(target: LessonTarget & { locale: Locale; easy?: boolean }): Promise<OpenedLesson> {
  const { personId, courseId, lessonId, day, now, locale } = target
  const course = await courseOf(target)
  const lesson = lessonIn(course, lessonId)
  if (!lesson) throw notFound()
  const { enrolment, records } = await open(target, course)
  const enrolmentId = enrolment.id
  const { settled, marks } = await settleMarks(target, enrolmentId, lesson)
  const found = { course, lesson }
  const version = await versionToShow(enrolmentId, found)
  const text = await findLessonText(courseId, lessonId, locale, { versionHash: version, easy: target.easy })
  if (!text) throw notFound()
  const shown = { locale: text.locale, easy: text.easy.shown, now, known: { ...found, enrolmentId, marks, records: settled ? undefined : records } }
  return { course, text, progress: await lessonState(personId, courseId, lessonId, day, shown) }
}
