import { retiredCourses } from '~/courses/catalogue.server'
import { repeatSince } from '~/courses/publications.server'
import { recordAudit } from '~/platform/audit.server'
import { db, Prisma, type Db } from '~/platform/db.server'
import { newId } from '~/platform/ids.server'
import { runOnce } from '~/platform/jobs.server'
import { refreshStatistics } from '~/platform/statistics.server'
import { dayOf, type Day } from '~/platform/time'
import { tell } from '~/platform/work.server'
import { covers } from '~/people/active'
import { dueDay } from './due-day'
import {
  endUncovered,
  enrolmentsFromBefore,
  enrolmentsToBind,
  enrolmentsToRepeat,
  peopleToEnrol,
  type Opening,
  type Outdated,
  type Promotion,
  type Repetition,
} from './plan.sql.server'
import type { RuleTerms } from './schema'

export interface PlanResult {
  day: Day
  /** Enrolled for the first time, or again after a break. */
  enrolled: number
  /** Next cycle opened because the validity ends. */
  repeated: number
  /** Voluntary or recommended enrolments that became mandatory. */
  bound: number
  ended: number
}

interface Clock {
  day: Day
  now: Date
}

type PlanRule = RuleTerms & { id: string }

const BATCH = 2_000 // rows a statement: raw, as Prisma's own statements take 999 parameters on SQLite, the database 32,766
const MANY = 500 // rows written at once after which the database's picture of the tables is out of date

/**
 * Makes the enrolments what the rules in force ask for that day. Safe to run twice, in parallel or after a crash: a cycle exists
 * once a person and course, whoever inserts it, and what is done is no longer found. Nothing is ever deleted.
 */
export async function runPlan({ day, now }: Clock, tx: Db = db): Promise<PlanResult> {
  const result: PlanResult = { day, enrolled: 0, repeated: 0, bound: 0, ended: 0 }
  const retired = await retiredCourses(day)
  result.ended = await tx.$executeRaw(endUncovered(day, retired))
  const rules = await rulesInForce(day, retired, tx)
  for (const [index, rule] of rules.entries()) {
    await tell('plan', index, rules.length)
    if (rule.mandatory) result.bound += await bind(rule, day, tx)
    if (rule.repeats) result.repeated += await repeat(rule, { day, now }, tx)
    if (rule.mandatory) result.repeated += await repeatOutdated(rule, { day, now }, tx)
    result.enrolled += await enrol(rule, { day, now }, tx)
  }
  const { enrolled, repeated, bound, ended } = result
  if (enrolled + repeated + bound + ended > 0) {
    await recordAudit({ at: now, actor: null, action: 'plan.run', detail: { ...result } }, tx)
  }
  return result
}

/** Once a day, whichever process comes first; null when it is done or under way. */
export async function runDailyPlan(now: Date): Promise<PlanResult | null> {
  const day = dayOf(now)
  return runOnce('plan', day, now, () => runPlan({ day, now }))
}

/** Who joined, or has to repeat, is enrolled with the change itself, in its transaction, not at night. */
export async function planAfterChange(clock: Clock, tx: Db): Promise<void> {
  await runPlan(clock, tx)
}

/** The strictest first: where several rules reach a person, it decides the due day. */
async function rulesInForce(day: Day, retired: string[], tx: Db): Promise<PlanRule[]> {
  return tx.rule.findMany({
    where: { ...covers(day), courseId: { notIn: retired } },
    select: { id: true, courseId: true, unitId: true, dueDays: true, repeats: true, mandatory: true },
    orderBy: [{ mandatory: 'desc' }, { dueDays: 'asc' }, { repeats: 'desc' }, { id: 'asc' }],
  })
}

async function enrol(rule: PlanRule, clock: Clock, tx: Db): Promise<number> {
  return inBatches(peopleToEnrol(rule, clock.day), tx, (found: Opening[]) => openCycles(rule, clock, found, tx))
}

/** The old cycle ends first: after a crash between the two steps the person is simply without an enrolment, and `enrol` opens it. */
async function repeat(rule: PlanRule, clock: Clock, tx: Db): Promise<number> {
  return inBatches(enrolmentsToRepeat(rule, clock.day), tx, (found: Repetition[]) => nextCycles(rule, clock, found, tx))
}

async function nextCycles(rule: PlanRule, clock: Clock, found: (Opening & { enrolmentId: string })[], tx: Db): Promise<number> {
  const ids = found.map(({ enrolmentId }) => enrolmentId)
  await tx.$executeRaw`
    UPDATE "Enrolment" SET "endedOn" = ${clock.day} WHERE "id" IN (${Prisma.join(ids)}) AND "endedOn" IS NULL`
  return openCycles(rule, clock, found, tx)
}

/** A course was changed so that it must be repeated: whoever completed it before gets the next cycle, and keeps the old completion. */
async function repeatOutdated(rule: PlanRule, clock: Clock, tx: Db): Promise<number> {
  const since = await repeatSince(rule.courseId, tx)
  if (!since) return 0
  return inBatches(enrolmentsFromBefore(rule, since.day, clock.day), tx, async (found: Outdated[]) => {
    const outdated = found.filter(({ completedAt }) => new Date(completedAt) < since.at)
    if (outdated.length === 0) return 0
    return nextCycles(rule, clock, outdated.map((one) => ({ ...one, validUntil: null })), tx)
  })
}

async function bind(rule: PlanRule, day: Day, tx: Db): Promise<number> {
  return inBatches(enrolmentsToBind(rule, day), tx, async (found: Promotion[]) => {
    let bound = 0
    for (const [dueOn, ids] of byDueDay(rule, day, found)) {
      bound += await tx.$executeRaw`
        UPDATE "Enrolment" SET "mandatoryFrom" = ${day}, "ruleId" = ${rule.id}, "dueOn" = ${dueOn}
        WHERE "id" IN (${Prisma.join(ids)}) AND "mandatoryFrom" IS NULL`
    }
    return bound
  })
}

/** Asked once, written in batches. */
async function inBatches<Row>(query: Prisma.Sql, tx: Db, write: (rows: Row[]) => Promise<number>): Promise<number> {
  const found = await tx.$queryRaw<Row[]>(query)
  let done = 0
  for (let start = 0; start < found.length; start += BATCH) done += await write(found.slice(start, start + BATCH))
  if (done >= MANY) await refreshStatistics(tx)
  return done
}

async function openCycles(rule: PlanRule, { day, now }: Clock, found: Opening[], tx: Db): Promise<number> {
  const rows = found.map(({ personId, lastCycle, validUntil }) => {
    const cycle = Number(lastCycle) + 1
    const dueOn = rule.mandatory ? dueDay({ assignedOn: day, dueDays: rule.dueDays, validUntil }) : null
    const mandatoryFrom = rule.mandatory ? day : null
    return Prisma.sql`(${newId()}, ${personId}, ${rule.courseId}, ${cycle}, ${rule.id}, ${day}, ${mandatoryFrom}, ${dueOn}, ${now})`
  })
  return tx.$executeRaw`
    INSERT INTO "Enrolment"
      ("id", "personId", "courseId", "cycle", "ruleId", "assignedOn", "mandatoryFrom", "dueOn", "createdAt")
    VALUES ${Prisma.join(rows)} ON CONFLICT DO NOTHING`
}

function byDueDay(rule: PlanRule, day: Day, found: Promotion[]): Map<Day, string[]> {
  const groups = new Map<Day, string[]>()
  for (const { enrolmentId, validUntil } of found) {
    const dueOn = dueDay({ assignedOn: day, dueDays: rule.dueDays, validUntil })
    const ids = groups.get(dueOn)
    if (ids) ids.push(enrolmentId)
    else groups.set(dueOn, [enrolmentId])
  }
  return groups
}
