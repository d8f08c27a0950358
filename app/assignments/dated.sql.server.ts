import { Prisma } from '~/platform/db.server'
import type { Day } from '~/platform/time'

// Pieces of SQL that read the same on SQLite and PostgreSQL. `alias` is always a name written in our code, never a value.

/** The dated row covers the day: [from, to). */
export function covers(alias: string, day: Day): Prisma.Sql {
  const row = Prisma.raw(`"${alias}"`)
  return Prisma.sql`(${row}."from" <= ${day} AND (${row}."to" IS NULL OR ${row}."to" > ${day}))`
}

/** The enrolment is in force on the day. */
export function inForce(alias: string, day: Day): Prisma.Sql {
  const row = Prisma.raw(`"${alias}"`)
  return Prisma.sql`(${row}."assignedOn" <= ${day} AND (${row}."endedOn" IS NULL OR ${row}."endedOn" > ${day}))`
}

/** The person whose key stands in `column` is employed on the day. */
export function isActive(column: string, day: Day): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM "Employment" "job" WHERE "job"."personId" = ${Prisma.raw(column)} AND ${covers('job', day)})`
}

/** … is exempt on the day from the course whose id the SQL `course` yields. */
export function isExempt(column: string, course: Prisma.Sql, day: Day): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT 1 FROM "Exemption" "free" WHERE "free"."personId" = ${Prisma.raw(column)}
    AND ("free"."courseId" IS NULL OR "free"."courseId" = ${course}) AND ${covers('free', day)})`
}

export function isOnLeave(column: string, day: Day): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM "Leave" "away" WHERE "away"."personId" = ${Prisma.raw(column)} AND ${covers('away', day)})`
}

/** Body of a recursive table ("unitId"): the units and all below them, as the tree stood that day. */
export function subtree(name: string, unitIds: string[], day: Day): Prisma.Sql {
  const table = Prisma.raw(`"${name}"`)
  const roots = unitIds.length > 0 ? Prisma.sql`"root"."unitId" IN (${Prisma.join(unitIds)})` : Prisma.sql`1 = 0`
  return Prisma.sql`${table}("unitId") AS (
    SELECT "root"."unitId" FROM "UnitPlace" "root" WHERE ${roots} AND ${covers('root', day)}
    UNION
    SELECT "below"."unitId" FROM "UnitPlace" "below" JOIN ${table} "above" ON "below"."parentId" = "above"."unitId"
    WHERE ${covers('below', day)})`
}

/** Bodies of the tables "ruleUnit" ("ruleId", "unitId"), recursive: which units each rule in force that day reaches. */
export function ruleUnits(day: Day): Prisma.Sql {
  return Prisma.sql`"ruleUnit"("ruleId", "unitId") AS (
    SELECT "rule"."id", "root"."unitId" FROM "Rule" "rule"
    JOIN "UnitPlace" "root" ON "root"."unitId" = "rule"."unitId"
    WHERE ${covers('rule', day)} AND ${covers('root', day)}
    UNION
    SELECT "above"."ruleId", "below"."unitId" FROM "UnitPlace" "below"
    JOIN "ruleUnit" "above" ON "below"."parentId" = "above"."unitId"
    WHERE ${covers('below', day)})`
}

/** The rule (of the row "rule") reaches the person by a home or further membership that day. Needs the table "ruleUnit". */
export function ruleReaches(column: string, day: Day): Prisma.Sql {
  return Prisma.sql`("rule"."unitId" IS NULL OR EXISTS (
    SELECT 1 FROM "Membership" "belongs" JOIN "ruleUnit" "reach" ON "reach"."unitId" = "belongs"."unitId"
    WHERE "reach"."ruleId" = "rule"."id" AND "belongs"."personId" = ${Prisma.raw(column)} AND ${covers('belongs', day)}))`
}
