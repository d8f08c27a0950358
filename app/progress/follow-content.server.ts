import { findCourse } from '~/courses/catalogue.server'
import type { LessonDefinition } from '~/courses/definition'
import { db } from '~/platform/db.server'
import { activitiesOf, isActivityDone } from './complete'
import { doneRecords } from './mark-done.server'
import { isFinished } from './exercise'
import { decisionsOf, settleSearch } from './record-exercise.server'
import { drawn } from './record-quiz.server'
import { recordOpened, recordTicks } from './record-marks.server'
import { lessonIn, type FoundLesson, type LessonTarget } from './target.server'

/** An item taken out of a checklist, a part out of an infographic, or a place out of a search may have been the last one missing. */
export async function settleMarks(target: LessonTarget, enrolmentId: string, lesson: LessonDefinition): Promise<void> {
  const records = await doneRecords(enrolmentId, db)
  const marks = await db.itemMark.findMany({
    where: { enrolmentId, lessonId: lesson.id },
    select: { activityId: true, itemId: true },
  })
  for (const activity of activitiesOf(lesson)) {
    if (isActivityDone(lesson, activity, records)) continue
    const place = { ...target, activityId: activity.id }
    if (activity.kind === 'exercise') {
      const decisions = await decisionsOf(activity, { enrolmentId, lessonId: lesson.id, activityId: activity.id })
      if (activity.mode === 'find' && isFinished(activity, decisions)) await settleSearch(place)
    }
    if (activity.kind !== 'checklist' && activity.kind !== 'parts') continue
    const isMarked = (id: string) => marks.some((mark) => mark.activityId === activity.id && mark.itemId === id)
    const parts = activity.kind === 'checklist' ? activity.items : activity.parts
    if (!parts.every(isMarked)) continue
    await (activity.kind === 'checklist' ? recordTicks({ ...place, ticks: [] }) : recordOpened({ ...place, parts: [] }))
  }
}

/** An attempt without an answer yet takes the quiz as it is now. */
export async function rebindUnanswered(enrolmentId: string, { course, lesson }: FoundLesson): Promise<void> {
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
export async function versionOfOpenAttempt(
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
