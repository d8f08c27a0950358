import { newId } from '~/platform/ids.server'
import { completeIfDone } from './mark-done.server'
import { onEnrolment } from './on-enrolment.server'
import { activityOf, type ActivityTarget } from './target.server'

/**
 * Confirms the version of a rule that is in force; the row stays as evidence of who confirmed which. A page that still shows another
 * version confirms nothing: the answer tells it of the new one.
 */
export async function acknowledge(target: ActivityTarget & { version: string }): Promise<void> {
  const { course, activity } = await activityOf(target, 'acknowledge')
  const { personId, courseId, lessonId, activityId, version, now } = target
  await onEnrolment(target, async (tx, enrolmentId) => {
    if (version !== activity.version) return
    const key = { enrolmentId, lessonId, activityId, version }
    await tx.acknowledgement.upsert({
      where: { enrolmentId_lessonId_activityId_version: key },
      create: { ...key, id: newId(), personId, courseId, versionHash: course.versionHash, acknowledgedAt: now },
      update: {},
    })
    await completeIfDone(target, enrolmentId, course, tx)
  })
}
