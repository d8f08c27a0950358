import { currentEnrolment, enrolmentsOf } from '~/assignments/enrolments.server'
import type { CourseDefinition } from '~/courses/definition'
import { db, type Db } from '~/platform/db.server'
import type { Day } from '~/platform/time'
import { courseProgressOf, type CourseProgress, type DoneRecord } from './complete'
import type { CourseStanding } from './lesson-progress'
import { doneRecords } from './mark-done.server'
import { courseOf } from './target.server'

export async function courseProgress(
  personId: string,
  courseId: string,
  day: Day,
  tx: Db = db,
): Promise<CourseProgress> {
  const course = await courseOf({ courseId })
  const enrolment = await currentEnrolment(personId, courseId, day, tx)
  const records = enrolment ? await doneRecords(enrolment.id, tx) : []
  return courseProgressOf(course, records, enrolment?.completed ?? false)
}

/** Where a person stands with a course that day, given what is recorded under the current enrolment. */
export async function courseStanding(
  personId: string,
  course: CourseDefinition,
  records: DoneRecord[],
  day: Day,
): Promise<CourseStanding> {
  const state = (await enrolmentsOf(personId, day)).find(({ courseId }) => courseId === course.id)
  const complete = state?.state === 'complete'
  return {
    ...courseProgressOf(course, records, complete),
    completion: state?.completedOn ? { on: state.completedOn, validUntil: state.validUntil } : null,
    dueOn: state?.dueOn ?? null,
    mandatory: state?.mandatory ?? false,
    complete,
  }
}
