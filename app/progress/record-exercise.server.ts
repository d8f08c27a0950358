import { partIdOf } from '~/courses/choice-ids.server'
import type { CourseDefinition } from '~/courses/definition'
import { db, type Db } from '~/platform/db.server'
import { badRequest } from '~/platform/http.server'
import { isFinished, mayDecide, type Decisions } from './exercise'
import { markDone } from './mark-done.server'
import { onEnrolment } from './on-enrolment.server'
import { activityOf, type ActivityTarget } from './target.server'

/** Decides something in one part of an exercise; the first decision counts. A search is done with the last place found. */
export async function decide(target: ActivityTarget & { part: string; given: string }): Promise<void> {
  const { course, activity } = await activityOf(target, 'exercise')
  const partId = partIdOf(target, activity, target.part)
  if (partId === undefined) throw badRequest('part')
  await onEnrolment(target, async (tx, enrolmentId) => {
    const place = placeOf(target, enrolmentId)
    const before = await decisionsOf(place, tx)
    if (before.has(partId)) return
    if (!mayDecide(activity, before, partId, target.given)) throw badRequest('part')
    await tx.exerciseAnswer.create({ data: { ...place, partId, given: target.given, answeredAt: target.now } })
    const after = new Map([...before, [partId, target.given]])
    if (activity.mode === 'find' && isFinished(activity, after)) await done(target, enrolmentId, course, 'opened', tx)
  })
}

/** How it went has been read: with that a mailbox or a story is done. */
export async function debrief(target: ActivityTarget): Promise<void> {
  const { course, activity } = await activityOf(target, 'exercise')
  await onEnrolment(target, async (tx, enrolmentId) => {
    if (!isFinished(activity, await decisionsOf(placeOf(target, enrolmentId), tx))) throw badRequest('debrief')
    await done(target, enrolmentId, course, 'debriefed', tx)
  })
}

/** Begins the exercise anew; what was done stays done. */
export async function restart(target: ActivityTarget): Promise<void> {
  await activityOf(target, 'exercise')
  await onEnrolment(target, (tx, enrolmentId) => tx.exerciseAnswer.deleteMany({ where: placeOf(target, enrolmentId) }))
}

const placeOf = ({ lessonId, activityId }: ActivityTarget, enrolmentId: string) => ({ enrolmentId, lessonId, activityId })

export async function decisionsOf(place: ReturnType<typeof placeOf>, tx: Db = db): Promise<Decisions> {
  const rows = await tx.exerciseAnswer.findMany({ where: place, select: { partId: true, given: true } })
  return new Map(rows.map(({ partId, given }) => [partId, given]))
}

const done = (target: ActivityTarget, enrolmentId: string, course: CourseDefinition, how: 'opened' | 'debriefed', tx: Db) =>
  markDone({ target, enrolmentId, course, activityId: target.activityId, how }, tx)
