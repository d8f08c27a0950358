import { Prisma } from '~/platform/db.server'
import { addDays, type Day } from '~/platform/time'
import { covers, inForce, isActive, isExempt, isOnLeave, ruleReaches, ruleUnits, subtree } from './dated.sql.server'
import type { RuleTerms } from './schema'

/** Heads a statement with the table "scope" ("personId"): the active people whom the rule reaches that day. */
function withScope({ unitId }: RuleTerms, day: Day): Prisma.Sql {
  if (unitId === null) {
    return Prisma.sql`WITH "scope"("personId") AS (
      SELECT DISTINCT "job"."personId" FROM "Employment" "job" WHERE ${covers('job', day)})`
  }
  return Prisma.sql`WITH RECURSIVE ${subtree('subtree', [unitId], day)},
    "scope"("personId") AS (
      SELECT DISTINCT "m"."personId" FROM "Membership" "m" JOIN "subtree" ON "subtree"."unitId" = "m"."unitId"
      WHERE ${covers('m', day)} AND ${isActive('"m"."personId"', day)})`
}

const isAbsent = (courseId: string, day: Day) =>
  Prisma.sql`(${isExempt('"scope"."personId"', Prisma.sql`${courseId}`, day)} OR ${isOnLeave('"scope"."personId"', day)})`

const lastValid = (courseId: string, day: Day) => Prisma.sql`(
  SELECT MAX("done"."validUntil") FROM "Completion" "done"
  WHERE "done"."personId" = "scope"."personId" AND "done"."courseId" = ${courseId} AND "done"."completedOn" <= ${day})`

export interface Opening {
  personId: string
  /** The highest cycle there is, 0 without one. */
  lastCycle: number | bigint
  validUntil: Day | null
}

/** People in reach without an enrolment, neither exempt nor on leave. */
export function peopleToEnrol(rule: RuleTerms, day: Day): Prisma.Sql {
  const { courseId } = rule
  return Prisma.sql`${withScope(rule, day)}
    SELECT "scope"."personId",
      COALESCE((SELECT MAX("e"."cycle") FROM "Enrolment" "e"
        WHERE "e"."personId" = "scope"."personId" AND "e"."courseId" = ${courseId}), 0) AS "lastCycle",
      ${lastValid(courseId, day)} AS "validUntil"
    FROM "scope"
    WHERE NOT EXISTS (SELECT 1 FROM "Enrolment" "e" WHERE "e"."personId" = "scope"."personId"
      AND "e"."courseId" = ${courseId} AND ("e"."endedOn" IS NULL OR "e"."endedOn" > ${day}))
    AND NOT ${isAbsent(courseId, day)}`
}

export interface Promotion {
  enrolmentId: string
  validUntil: Day | null
}

/** Enrolments opened by the person or by a recommendation that this mandatory rule comes to cover. */
export function enrolmentsToBind(rule: RuleTerms, day: Day): Prisma.Sql {
  const { courseId } = rule
  return Prisma.sql`${withScope(rule, day)}
    SELECT "e"."id" AS "enrolmentId", ${lastValid(courseId, day)} AS "validUntil"
    FROM "scope" JOIN "Enrolment" "e" ON "e"."personId" = "scope"."personId"
    WHERE "e"."courseId" = ${courseId} AND ${inForce('e', day)} AND "e"."mandatoryFrom" IS NULL
    AND NOT ${isAbsent(courseId, day)}`
}

/** Completed enrolments from before the course had to be repeated; when exactly, the caller compares. */
export function enrolmentsFromBefore(rule: RuleTerms, since: Day, day: Day): Prisma.Sql {
  const { courseId } = rule
  return Prisma.sql`${withScope(rule, day)}
    SELECT "e"."id" AS "enrolmentId", "e"."personId", "e"."cycle" AS "lastCycle", "c"."completedAt"
    FROM "scope" JOIN "Enrolment" "e" ON "e"."personId" = "scope"."personId"
    JOIN "Completion" "c" ON "c"."enrolmentId" = "e"."id"
    WHERE "e"."courseId" = ${courseId} AND ${inForce('e', day)} AND "e"."mandatoryFrom" IS NOT NULL
    AND "c"."completedOn" <= ${since}
    AND NOT EXISTS (SELECT 1 FROM "Enrolment" "next" WHERE "next"."personId" = "e"."personId"
      AND "next"."courseId" = "e"."courseId" AND "next"."cycle" > "e"."cycle")
    AND NOT ${isAbsent(courseId, day)}`
}

export interface Outdated {
  enrolmentId: string
  personId: string
  lastCycle: number | bigint
  completedAt: Date | string | number
}

export interface Repetition {
  enrolmentId: string
  personId: string
  lastCycle: number
  validUntil: Day
}

/** Completed enrolments whose validity ends within the rule's days (or has ended): the next cycle is due. */
export function enrolmentsToRepeat(rule: RuleTerms, day: Day): Prisma.Sql {
  const { courseId, dueDays, mandatory } = rule
  return Prisma.sql`${withScope(rule, day)}
    SELECT "e"."id" AS "enrolmentId", "e"."personId", "e"."cycle" AS "lastCycle", "c"."validUntil"
    FROM "scope" JOIN "Enrolment" "e" ON "e"."personId" = "scope"."personId"
    JOIN "Completion" "c" ON "c"."enrolmentId" = "e"."id"
    WHERE "e"."courseId" = ${courseId} AND ${inForce('e', day)}
    AND "e"."mandatoryFrom" IS ${mandatory ? Prisma.sql`NOT NULL` : Prisma.sql`NULL`}
    AND "c"."validUntil" <= ${addDays(day, dueDays)}
    AND NOT EXISTS (SELECT 1 FROM "Enrolment" "next" WHERE "next"."personId" = "e"."personId"
      AND "next"."courseId" = "e"."courseId" AND "next"."cycle" > "e"."cycle")
    AND NOT ${isAbsent(courseId, day)}`
}

/** Ends what rules opened or bound and no rule reaches any more: the person left or moved, or the rule ended. */
export function endUncovered(day: Day, retired: readonly string[]): Prisma.Sql {
  const assigned = retired.length > 0 ? Prisma.sql`"rule"."courseId" NOT IN (${Prisma.join(retired)})` : Prisma.sql`1 = 1`
  return Prisma.sql`WITH RECURSIVE ${ruleUnits(day)}
    UPDATE "Enrolment" SET "endedOn" = ${day}
    WHERE "ruleId" IS NOT NULL AND ${inForce('Enrolment', day)}
    AND NOT (${isActive('"Enrolment"."personId"', day)} AND EXISTS (
      SELECT 1 FROM "Rule" "rule" WHERE "rule"."courseId" = "Enrolment"."courseId" AND ${covers('rule', day)} AND ${assigned}
      AND ("rule"."mandatory" OR "Enrolment"."mandatoryFrom" IS NULL)
      AND ${ruleReaches('"Enrolment"."personId"', day)}))`
}

export interface ReachCount {
  people: number | bigint
  absent: number | bigint
}

export function countReach(rule: RuleTerms, day: Day): Prisma.Sql {
  return Prisma.sql`${withScope(rule, day)}
    SELECT COUNT(*) AS "people", COALESCE(SUM(CASE WHEN ${isAbsent(rule.courseId, day)} THEN 1 ELSE 0 END), 0) AS "absent"
    FROM "scope"`
}

/** The rules in force that day, and those of them by which nobody has been assigned anything; stops at the first of each. */
export function countRulesAtWork(day: Day): Prisma.Sql {
  return Prisma.sql`SELECT COUNT(*) AS "inForce", COUNT(CASE WHEN NOT EXISTS (
      SELECT 1 FROM "Enrolment" "given" WHERE "given"."courseId" = "rule"."courseId" AND "given"."ruleId" = "rule"."id"
    ) THEN 1 END) AS "idle"
    FROM "Rule" "rule" WHERE ${covers('rule', day)}`
}

/** How many people each rule in force that day reaches. */
export function countReachOfRules(day: Day): Prisma.Sql {
  return Prisma.sql`WITH RECURSIVE ${ruleUnits(day)}
    SELECT "rule"."id" AS "ruleId", COUNT(*) AS "people"
    FROM "Rule" "rule" CROSS JOIN "Person" "p"
    WHERE ${covers('rule', day)} AND ${isActive('"p"."id"', day)} AND ${ruleReaches('"p"."id"', day)}
    GROUP BY "rule"."id"`
}
