import { completeEnrolment } from '~/assignments/enrolments.server'
import type { CourseDefinition } from '~/courses/definition'
import { Prisma, type Db } from '~/platform/db.server'
import { isCourseDone, type DoneRecord, type How } from './complete'
import type { LessonTarget } from './target.server'

interface Done {
  target: LessonTarget
  enrolmentId: string
  course: CourseDefinition
  activityId: string
  how: How
  /** The version it was done in, when that is not the one served now. */
  versionHash?: string
  passMark?: number
}

export const doneRecords = (enrolmentId: string, tx: Db): Promise<DoneRecord[]> => doneRecordsOf([enrolmentId], tx)

/** What is done under these enrolments, confirmed rules with their versions. */
export async function doneRecordsOf(enrolmentIds: string[], tx: Db): Promise<(DoneRecord & { enrolmentId: string })[]> {
  if (enrolmentIds.length === 0) return []
  const own = Prisma.sql`"enrolmentId" IN (${Prisma.join(enrolmentIds)})`
  const rows = await tx.$queryRaw<{ enrolmentId: string; lessonId: string; activityId: string; how: string; version: string | null }[]>(Prisma.sql`
    SELECT "enrolmentId", "lessonId", "activityId", "how", NULL AS "version" FROM "ActivityRecord" WHERE ${own}
    UNION ALL
    SELECT "enrolmentId", "lessonId", "activityId", 'acknowledged', "version" FROM "Acknowledgement" WHERE ${own}`)
  return rows.map(({ version, ...row }) => (version === null ? row : { ...row, version }))
}

/** Records an activity as done, once and for good; with the last one the course is complete, in the same transaction. */
export async function markDone(done: Done, tx: Db): Promise<void> {
  const { target, enrolmentId, course, activityId, how, passMark = null } = done
  const { lessonId, now } = target
  const key = { enrolmentId, lessonId, activityId }
  await tx.activityRecord.upsert({
    where: { enrolmentId_lessonId_activityId: key },
    create: { ...key, how, passMark, versionHash: done.versionHash ?? course.versionHash, doneAt: now },
    update: {},
  })
  await completeIfDone(target, enrolmentId, course, tx)
}

export async function completeIfDone(
  { personId, now, day }: Pick<LessonTarget, 'personId' | 'now' | 'day'>,
  enrolmentId: string,
  course: CourseDefinition,
  tx: Db,
): Promise<void> {
  if (!isCourseDone(course, await doneRecords(enrolmentId, tx))) return
  const { versionHash, validity } = course
  await completeEnrolment({ enrolmentId, personId, versionHash, validity, now, day }, tx)
}
