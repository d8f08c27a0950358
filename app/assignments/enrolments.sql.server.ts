import { Prisma, type Db } from '~/platform/db.server'
import type { Day } from '~/platform/time'
import { inForce } from './dated.sql.server'

export interface EnrolmentRow {
  id: string
  courseId: string
  cycle: number
  assignedOn: Day
  mandatoryFrom: Day | null
  dueOn: Day | null
  endedOn: Day | null
  completedOn: Day | null
  validUntil: Day | null
  /** Something has been done under it. */
  begun: boolean
}

const WORK = ['ActivityRecord', 'ItemMark', 'VideoWatch', 'QuizAttempt', 'ExerciseAnswer', 'Acknowledgement']

const hasWork = Prisma.join(
  WORK.map((table) => Prisma.sql`EXISTS (SELECT 1 FROM ${Prisma.raw(`"${table}"`)} "w" WHERE "w"."enrolmentId" = "e"."id")`),
  ' OR ',
)

/** A person's enrolments by course, the latest cycle first. By Prisma's own counts each would count whole tables, everybody's. */
export async function enrolmentRows(personId: string, day: Day, tx: Db): Promise<EnrolmentRow[]> {
  const rows = await tx.$queryRaw<(Omit<EnrolmentRow, 'cycle' | 'begun'> & { cycle: number | bigint; begun: boolean | number | bigint })[]>(Prisma.sql`
    SELECT "e"."id", "e"."courseId", "e"."cycle", "e"."assignedOn", "e"."mandatoryFrom", "e"."dueOn", "e"."endedOn",
      "c"."completedOn", "c"."validUntil", (${hasWork}) AS "begun"
    FROM "Enrolment" "e" LEFT JOIN "Completion" "c" ON "c"."enrolmentId" = "e"."id"
    WHERE "e"."personId" = ${personId} AND "e"."assignedOn" <= ${day}
    ORDER BY "e"."courseId", "e"."cycle" DESC`)
  return rows.map((row) => ({ ...row, cycle: Number(row.cycle), begun: Boolean(Number(row.begun)) }))
}

export type LatestRow = Pick<EnrolmentRow, 'id' | 'mandatoryFrom' | 'completedOn' | 'validUntil'> & { ruleId: string | null }

/** The enrolment in force that day, of several the latest cycle. */
export async function latestRow(personId: string, courseId: string, day: Day, tx: Db): Promise<LatestRow | null> {
  const [row] = await tx.$queryRaw<LatestRow[]>(Prisma.sql`
    SELECT "e"."id", "e"."ruleId", "e"."mandatoryFrom", "c"."completedOn", "c"."validUntil"
    FROM "Enrolment" "e" LEFT JOIN "Completion" "c" ON "c"."enrolmentId" = "e"."id"
    WHERE "e"."personId" = ${personId} AND "e"."courseId" = ${courseId} AND ${inForce('e', day)}
    ORDER BY "e"."cycle" DESC LIMIT 1`)
  return row ?? null
}
