import { recordAudit } from '~/platform/audit.server'
import { db, Prisma, type Db } from '~/platform/db.server'
import { newId } from '~/platform/ids.server'
import type { Day } from '~/platform/time'
import { reaches } from '~/people/active'
import type { Acting } from '~/people/schema'
import { countReach, countReachOfRules, countRulesAtWork, enrolmentsToBind, peopleToEnrol, type ReachCount } from './plan.sql.server'
import type { NewRule, RuleTerms } from './schema'

export type CreatedRule = { ok: true; id: string } | { ok: false; reason: 'duplicate' }

/** A second rule for the same course and unit while one is in force or to come is refused: which due day held would be anybody's guess. */
export async function createRule(rule: NewRule, { now, actor }: Acting, tx: Db = db): Promise<CreatedRule> {
  const { courseId, unitId, dueDays, repeats, mandatory, from, to = null } = rule
  if (await isRuled(rule, tx)) return { ok: false, reason: 'duplicate' }
  const id = newId()
  await tx.rule.create({
    data: { id, courseId, unitId, dueDays, repeats, mandatory, from, to, createdAt: now, createdBy: actor },
  })
  const detail = { courseId, unitId, dueDays, repeats, mandatory, from, to }
  await recordAudit({ at: now, actor, action: 'rule.created', subject: id, detail }, tx)
  return { ok: true, id }
}

/** Whether a rule for the same course and unit is in force, or will be, from that day on. */
export async function isRuled({ courseId, unitId, from }: Pick<NewRule, 'courseId' | 'unitId' | 'from'>, tx: Db = db) {
  const where = { courseId, unitId, ...reaches(from) }
  return (await tx.rule.findFirst({ where, select: { id: true } })) !== null
}

/** From `to` on the rule holds no more; false when there is none to end. The plan ends its enrolments that day. */
export async function endRule(id: string, to: Day, { now, actor }: Acting, tx: Db = db): Promise<boolean> {
  const { count } = await tx.rule.updateMany({ where: { id, ...reaches(to) }, data: { to } })
  if (count === 0) return false
  await recordAudit({ at: now, actor, action: 'rule.ended', subject: id, detail: { to } }, tx)
  return true
}

export interface RulesAtWork {
  inForce: number
  /** Of those: by which nobody has been assigned anything. */
  idle: number
}

export async function rulesAtWork(day: Day, tx: Db = db): Promise<RulesAtWork> {
  const [row] = await tx.$queryRaw<Record<keyof RulesAtWork, number | bigint>[]>(countRulesAtWork(day))
  return { inForce: Number(row?.inForce ?? 0), idle: Number(row?.idle ?? 0) }
}

const RULE = {
  id: true,
  courseId: true,
  unitId: true,
  unit: { select: { key: true, name: true } },
  dueDays: true,
  repeats: true,
  mandatory: true,
  from: true,
  to: true,
} satisfies Prisma.RuleSelect

export type ListedRule = Prisma.RuleGetPayload<{ select: typeof RULE }> & {
  /** People reached that day; 0 for a rule not in force. */
  people: number
}

/** All rules, those in force or to come first. */
export async function listRules(day: Day, tx: Db = db): Promise<ListedRule[]> {
  const [rules, counts] = await Promise.all([
    tx.rule.findMany({ select: RULE, orderBy: [{ courseId: 'asc' }, { from: 'asc' }, { id: 'asc' }] }),
    tx.$queryRaw<{ ruleId: string; people: number | bigint }[]>(countReachOfRules(day)),
  ])
  const people = new Map(counts.map(({ ruleId, people }) => [ruleId, Number(people)]))
  const listed = rules.map((rule) => ({ ...rule, people: people.get(rule.id) ?? 0 }))
  const ended = ({ to }: ListedRule) => to !== null && to <= day
  return [...listed.filter((rule) => !ended(rule)), ...listed.filter(ended)]
}

export async function findRule(id: string, tx: Db = db) {
  return tx.rule.findUnique({ where: { id }, select: RULE })
}

export interface RulePreview {
  /** Active people the rule would reach that day. */
  people: number
  /** Of these exempt or on leave: not enrolled for now. */
  absent: number
  /** Would be enrolled. */
  enrolled: number
  /** Take the course already of their own accord; it becomes mandatory for them. */
  bound: number
}

/** What a rule would do on its first day, before it exists. */
export async function previewRule(terms: RuleTerms, day: Day, tx: Db = db): Promise<RulePreview> {
  const [reach, enrolled, bound] = await Promise.all([
    tx.$queryRaw<ReachCount[]>(countReach(terms, day)),
    countRows(peopleToEnrol(terms, day), tx),
    terms.mandatory ? countRows(enrolmentsToBind(terms, day), tx) : 0,
  ])
  return { people: Number(reach[0]?.people ?? 0), absent: Number(reach[0]?.absent ?? 0), enrolled, bound }
}

async function countRows(query: Prisma.Sql, tx: Db): Promise<number> {
  const rows = await tx.$queryRaw<{ n: number | bigint }[]>(Prisma.sql`SELECT COUNT(*) AS "n" FROM (${query}) "found"`)
  return Number(rows[0]?.n ?? 0)
}
