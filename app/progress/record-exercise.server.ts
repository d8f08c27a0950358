import { partIdOf } from '~/courses/choice-ids.server'
import type { CourseDefinition } from '~/courses/definition'
import { db, type Db } from '~/platform/db.server'
import { badRequest } from '~/platform/http.server'
import { isAnswer, isFinished, mayDecide, type Decisions, type Exercise } from './exercise'
import { markDone } from './mark-done.server'
import { onEnrolment } from './on-enrolment.server'
import { activityOf, type ActivityTarget } from './target.server'

/**
 * Decides something in one part of an exercise; the first decision counts. A search is done with the last place found. What another
 * window has made impossible since changes nothing: the answer shows how it stands.
 */
export async function decide(target: ActivityTarget & { part: string; given: string }): Promise<void> {
  const { course, activity } = await activityOf(target, 'exercise')
  const partId = partIdOf(target, activity, target.part)
  if (partId === undefined || !isAnswer(activity, partId, target.given)) throw badRequest('part')
  await onEnrolment(target, async (tx, enrolmentId) => {
    const place = placeOf(target, enrolmentId)
    const before = await decisionsOf(activity, place, tx)
    if (before.has(partId) || !mayDecide(activity, before, partId, target.given)) return
    const decided = { given: target.given, answeredAt: target.now }
    await tx.exerciseAnswer.upsert({
      where: { enrolmentId_lessonId_activityId_partId: { ...place, partId } },
      create: { ...place, partId, ...decided },
      update: decided,
    })
    const after = new Map([...before, [partId, target.given]])
    if (activity.mode === 'find' && isFinished(activity, after)) await done(target, enrolmentId, course, 'opened', tx)
  })
}

/** What was still looked for may have gone with a change of the text. */
export async function settleSearch(target: ActivityTarget): Promise<void> {
  const { course, activity } = await activityOf(target, 'exercise')
  if (activity.mode !== 'find') return
  await onEnrolment(target, async (tx, enrolmentId) => {
    if (isFinished(activity, await decisionsOf(activity, placeOf(target, enrolmentId), tx))) await done(target, enrolmentId, course, 'opened', tx)
  })
}

/** How it went has been read: with that a mailbox or a story is done. */
export async function debrief(target: ActivityTarget): Promise<void> {
  const { course, activity } = await activityOf(target, 'exercise')
  await onEnrolment(target, async (tx, enrolmentId) => {
    if (!isFinished(activity, await decisionsOf(activity, placeOf(target, enrolmentId), tx))) return
    await done(target, enrolmentId, course, 'debriefed', tx)
  })
}

/** Begins the exercise anew; what was done stays done. */
export async function restart(target: ActivityTarget): Promise<void> {
  await activityOf(target, 'exercise')
  await onEnrolment(target, (tx, enrolmentId) => tx.exerciseAnswer.deleteMany({ where: placeOf(target, enrolmentId) }))
}

const placeOf = ({ lessonId, activityId }: ActivityTarget, enrolmentId: string) => ({ enrolmentId, lessonId, activityId })

/** What was decided; what the text offers no more counts as undecided. */
export async function decisionsOf(exercise: Exercise, place: ReturnType<typeof placeOf>, tx: Db = db): Promise<Decisions> {
  const rows = await tx.exerciseAnswer.findMany({ where: place, select: { partId: true, given: true } })
  return new Map(rows.filter(({ partId, given }) => isAnswer(exercise, partId, given)).map(({ partId, given }) => [partId, given]))
}

const done = (target: ActivityTarget, enrolmentId: string, course: CourseDefinition, how: 'opened' | 'debriefed', tx: Db) =>
  markDone({ target, enrolmentId, course, activityId: target.activityId, how }, tx)
