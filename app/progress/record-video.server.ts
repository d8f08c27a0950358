import type { Db } from '~/platform/db.server'
import type { Locale } from '~/platform/locale'
import { markDone } from './mark-done.server'
import { onEnrolment } from './on-enrolment.server'
import { activityOf, type ActivityTarget } from './target.server'
import { firstWatch, isWatched, takeBeat, type Beat, type Watch } from './video-watch'
import { readRanges } from './watched-ranges'

/** Takes what the player reports; false when it is more than elapsed time allows. */
export async function recordBeat(target: ActivityTarget & { locale: Locale; beat: Beat }): Promise<boolean> {
  const { course, activity } = await activityOf(target, 'video')
  const { activityId, beat, now } = target
  return onEnrolment(target, async (tx, enrolmentId) => {
    const before = (await readWatch(target, enrolmentId, tx)) ?? firstWatch(now)
    const { watch, taken } = takeBeat(before, beat, activity.seconds, now)
    await keepWatch(target, enrolmentId, watch, tx)
    if (isWatched(watch.ranges, activity.seconds)) {
      await markDone({ target, enrolmentId, course, activityId, how: 'watched' }, tx)
    }
    return taken
  })
}

/** The way for everyone who reads instead of watching; recorded as such. */
export async function confirmTranscript(target: ActivityTarget): Promise<void> {
  const { course, activity } = await activityOf(target, 'video')
  await onEnrolment(target, (tx, enrolmentId) =>
    markDone({ target, enrolmentId, course, activityId: activity.id, how: 'transcript' }, tx),
  )
}

const keyOf = ({ lessonId, activityId }: ActivityTarget, enrolmentId: string) => ({ enrolmentId, lessonId, activityId })

async function readWatch(target: ActivityTarget, enrolmentId: string, tx: Db): Promise<Watch | null> {
  const row = await tx.videoWatch.findUnique({
    where: { enrolmentId_lessonId_activityId: keyOf(target, enrolmentId) },
    select: { ranges: true, position: true, beatAt: true, budget: true },
  })
  return row && { ...row, ranges: readRanges(row.ranges) }
}

async function keepWatch(target: ActivityTarget, enrolmentId: string, watch: Watch, tx: Db): Promise<void> {
  const key = keyOf(target, enrolmentId)
  const row = { ...watch, ranges: JSON.stringify(watch.ranges) }
  await tx.videoWatch.upsert({
    where: { enrolmentId_lessonId_activityId: key },
    create: { ...key, ...row },
    update: row,
  })
}
