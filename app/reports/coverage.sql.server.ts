import {
  covers,
  inForce,
  isActive,
  isExempt,
  isOnLeave,
  ruleReaches,
  ruleUnits,
  subtree,
} from '~/assignments/dated.sql.server'
import { Prisma } from '~/platform/db.server'
import type { Day } from '~/platform/time'
import type { Status } from './roll-up'

export interface CoverageQuestion {
  day: Day
  /** Only people at home in these units or below; without: the whole town. */
  unitIds?: string[]
  courseId?: string
}

const ofCourse = (column: Prisma.Sql, courseId: string | undefined) =>
  courseId === undefined ? Prisma.empty : Prisma.sql`AND ${column} = ${courseId}`

/** The latest mandatory enrolment in force of each person and course. Ranked in one pass: no guess of a planner can make it quadratic. */
const assigned = ({ day, courseId }: CoverageQuestion) => Prisma.sql`
  SELECT "ranked"."personId", "ranked"."courseId", "ranked"."dueOn", "ranked"."id" FROM (
    SELECT "e"."personId", "e"."courseId", "e"."dueOn", "e"."id",
      ROW_NUMBER() OVER (PARTITION BY "e"."personId", "e"."courseId" ORDER BY "e"."cycle" DESC) AS "rank"
    FROM "Enrolment" "e"
    WHERE "e"."mandatoryFrom" <= ${day} AND ${inForce('e', day)} ${ofCourse(Prisma.sql`"e"."courseId"`, courseId)}
  ) "ranked" WHERE "ranked"."rank" = 1`

/** Exempt people and people on leave whom a mandatory rule reaches and who are not enrolled because of it: listed apart too. */
const excused = ({ day, courseId }: CoverageQuestion) => Prisma.sql`
  SELECT DISTINCT "home"."personId", "rule"."courseId", CAST(NULL AS TEXT), CAST(NULL AS TEXT)
  FROM "home" CROSS JOIN "Rule" "rule"
  WHERE (EXISTS (SELECT 1 FROM "Leave" "away" WHERE "away"."personId" = "home"."personId" AND ${covers('away', day)})
    OR ${isExempt('"home"."personId"', Prisma.sql`"rule"."courseId"`, day)})
  AND "rule"."mandatory" AND ${covers('rule', day)} ${ofCourse(Prisma.sql`"rule"."courseId"`, courseId)}
  AND ${ruleReaches('"home"."personId"', day)}
  AND NOT EXISTS (SELECT 1 FROM "Enrolment" "e" WHERE "e"."personId" = "home"."personId"
    AND "e"."courseId" = "rule"."courseId" AND "e"."mandatoryFrom" <= ${day} AND ${inForce('e', day)})`

/**
 * Heads a statement with the table "standing": each active person once a course they are asked to take, at their home unit that day,
 * with how they stand. One text for both databases; every condition is a question to dated rows, so any day can be asked for.
 */
function withStanding(question: CoverageQuestion): Prisma.Sql {
  const { day, unitIds } = question
  const area = unitIds ? Prisma.sql`${subtree('area', unitIds, day)},` : Prisma.empty
  const inArea = unitIds ? Prisma.sql`JOIN "area" ON "area"."unitId" = "home"."unitId"` : Prisma.empty
  return Prisma.sql`WITH RECURSIVE ${ruleUnits(day)}, ${area}
    "home"("personId", "unitId") AS MATERIALIZED (
      SELECT "m"."personId", MIN("m"."unitId") FROM "Membership" "m"
      WHERE "m"."kind" = 'home' AND ${covers('m', day)} AND ${isActive('"m"."personId"', day)}
      GROUP BY "m"."personId"),
    "asked"("personId", "courseId", "dueOn", "enrolmentId") AS MATERIALIZED (${assigned(question)} UNION ALL ${excused(question)}),
    "standing"("unitId", "personId", "courseId", "dueOn", "enrolmentId", "status") AS (
      SELECT "home"."unitId", "asked"."personId", "asked"."courseId", "asked"."dueOn", "asked"."enrolmentId",
        CASE
          WHEN ${isExempt('"asked"."personId"', Prisma.sql`"asked"."courseId"`, day)} THEN 'exempt'
          WHEN ${isOnLeave('"asked"."personId"', day)} THEN 'onLeave'
          WHEN EXISTS (SELECT 1 FROM "Completion" "c" WHERE "c"."personId" = "asked"."personId"
            AND "c"."courseId" = "asked"."courseId" AND "c"."completedOn" <= ${day}
            AND ("c"."validUntil" IS NULL OR "c"."validUntil" >= ${day})) THEN 'covered'
          WHEN "asked"."dueOn" < ${day} THEN 'overdue'
          ELSE 'notYetDue'
        END
      FROM "asked" JOIN "home" ON "home"."personId" = "asked"."personId" ${inArea})`
}

export interface CountRow {
  unitId: string
  courseId: string
  status: Status
  people: number | bigint
}

export function countStanding(question: CoverageQuestion): Prisma.Sql {
  return Prisma.sql`${withStanding(question)}
    SELECT "unitId", "courseId", "status", COUNT(*) AS "people" FROM "standing" GROUP BY "unitId", "courseId", "status"`
}

export interface StandingRow {
  personId: string
  unitId: string
  status: Status
  dueOn: Day | null
  enrolmentId: string | null
}

/** One page of the people of a course with one of these statuses, by name. */
export function listStanding(
  question: CoverageQuestion & { courseId: string },
  statuses: Status[],
  { skip, take }: { skip: number; take: number },
): Prisma.Sql {
  return Prisma.sql`${withStanding(question)}
    SELECT "standing"."personId", "standing"."unitId", "standing"."status", "standing"."dueOn", "standing"."enrolmentId"
    FROM "standing" LEFT JOIN "Identity" "name" ON "name"."personId" = "standing"."personId"
    WHERE "standing"."status" IN (${Prisma.join(statuses)})
    ORDER BY COALESCE("name"."sortKey", ''), "standing"."personId"
    LIMIT ${take} OFFSET ${skip}`
}
