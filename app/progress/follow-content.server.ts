import { findCourse } from '~/courses/catalogue.server'
import type { Activity, LessonDefinition } from '~/courses/definition'
import { db } from '~/platform/db.server'
import { activitiesOf, isActivityDone, type DoneRecord } from './complete'
import { doneRecords } from './mark-done.server'
import { isFinished } from './exercise'
import { decisionsOf, settleSearch } from './record-exercise.server'
import { drawn } from './record-quiz.server'
import { recordOpened, recordTicks } from './record-marks.server'
import { lessonIn, type FoundLesson, type LessonTarget } from './target.server'

/** An item taken out of a checklist, a part out of an infographic, or a place out of a search may have been the last one missing. */
export async function settleMarks(target: LessonTarget, enrolmentId: string, lesson: LessonDefinition): Promise<Settled> {
  const activities = activitiesOf(lesson)
  const isMarkable = activities.some(({ kind }) => kind === 'checklist' || kind === 'parts')
  const where = { enrolmentId, lessonId: lesson.id }
  const marks = isMarkable ? await db.itemMark.findMany({ where, select: { activityId: true, itemId: true } }) : []
  let records: DoneRecord[] | undefined
  let settled = false
  for (const activity of activities) {
    if (!(await isNothingMissing(activity, where, marks))) continue
    records ??= await doneRecords(enrolmentId, db)
    if (isActivityDone(lesson, activity, records)) continue
    settled = true
    const place = { ...target, activityId: activity.id }
    if (activity.kind === 'exercise') await settleSearch(place)
    else await (activity.kind === 'checklist' ? recordTicks({ ...place, ticks: [] }) : recordOpened({ ...place, parts: [] }))
  }
  return { settled, marks }
}

export type Mark = { activityId: string; itemId: string }

export interface Settled {
  /** One was, and more is done than before. */
  settled: boolean
  /** All that is marked in the lesson. */
  marks: Mark[]
}

async function isNothingMissing(activity: Activity, where: { enrolmentId: string; lessonId: string }, marks: Mark[]): Promise<boolean> {
  if (activity.kind === 'exercise') {
    return activity.mode === 'find' && isFinished(activity, await decisionsOf(activity, { ...where, activityId: activity.id }))
  }
  if (activity.kind !== 'checklist' && activity.kind !== 'parts') return false
  const parts = activity.kind === 'checklist' ? activity.items : activity.parts
  return parts.every((id) => marks.some((mark) => mark.activityId === activity.id && mark.itemId === id))
}

/** The version in which the lesson must be shown, open attempts of older ones having been looked after. */
export async function versionToShow(enrolmentId: string, found: FoundLesson): Promise<string> {
  const { versionHash } = found.course
  if (!activitiesOf(found.lesson).some(({ kind }) => kind === 'quiz')) return versionHash
  const older = { enrolmentId, lessonId: found.lesson.id, openSlot: { not: null }, NOT: { versionHash } }
  if (!(await db.quizAttempt.findFirst({ where: older, select: { id: true } }))) return versionHash
  await rebindUnanswered(enrolmentId, found)
  return (await versionOfOpenAttempt(enrolmentId, found)) ?? versionHash
}

/** An attempt without an answer yet takes the quiz as it is now. */
async function rebindUnanswered(enrolmentId: string, { course, lesson }: FoundLesson): Promise<void> {
  const { versionHash } = course
  const open = await db.quizAttempt.findMany({
    where: { enrolmentId, lessonId: lesson.id, openSlot: { not: null }, NOT: { versionHash }, answers: { none: {} } },
    select: { id: true, activityId: true },
  })
  for (const { id, activityId } of open) {
    const quiz = activitiesOf(lesson).find((activity) => activity.id === activityId)
    if (quiz?.kind !== 'quiz') continue
    await db.quizAttempt.updateMany({
      where: { id, answers: { none: {} } },
      data: { versionHash, passMark: quiz.passMark, questions: drawn(quiz) },
    })
  }
}

/** The older version in which the lesson must be shown because an attempt was begun in it; undefined: the current one. */
async function versionOfOpenAttempt(
  enrolmentId: string,
  { course, lesson }: FoundLesson,
): Promise<string | undefined> {
  const begun = await db.quizAttempt.findMany({
    where: { enrolmentId, lessonId: lesson.id, openSlot: { not: null }, NOT: { versionHash: course.versionHash } },
    select: { activityId: true, versionHash: true },
  })
  for (const { activityId, versionHash } of begun) {
    if (!activitiesOf(lesson).some((activity) => activity.id === activityId)) continue
    const older = await findCourse(course.id, versionHash)
    if (older && lessonIn(older, lesson.id)) return versionHash
  }
  return undefined
}
