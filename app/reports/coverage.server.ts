import { listUnits } from '~/people/units.server'
import type { UnitNode } from '~/people/unit-tree'
import { covers } from '~/people/active'
import { db, type Db } from '~/platform/db.server'
import type { Day } from '~/platform/time'
import { countStanding, type CountRow, type CoverageQuestion } from './coverage.sql.server'
import { add, figuresOf, NOBODY, rollUp, type Figures } from './roll-up'

export interface CoverageRow extends Figures {
  /** The unit's key. */
  unit: string
  unitId: string
  course: string
  day: Day
}

/**
 * The coverage of each unit and of each unit below, by course, as it stood on the day: what page, CSV and command line show.
 * Courses: the one asked for, else all that somebody there is enrolled in or that a mandatory rule assigns.
 */
export async function coverage(question: CoverageQuestion, tx: Db = db): Promise<CoverageRow[]> {
  const { day, unitIds, courseId } = question
  const units = within(await listUnits(day, tx), unitIds)
  const counted = await tx.$queryRaw<CountRow[]>(countStanding(question))
  const counts = counted.map((row) => ({ ...row, people: Number(row.people) }))
  const courseIds = courseId === undefined ? await coursesOn(day, counts, tx) : [courseId]
  const keys = new Map(units.map(({ id, key }) => [id, key]))
  return rollUp(units, courseIds, counts).map(({ unitId, courseId: course, ...figures }) => ({
    unit: keys.get(unitId) ?? '',
    unitId,
    course,
    day,
    ...figures,
  }))
}

/** Of these units and all below, each person once, also where the units lie within each other. */
export async function totalCoverage(question: CoverageQuestion & { courseId: string }, tx: Db = db): Promise<Figures> {
  const units = new Set(within(await listUnits(question.day, tx), question.unitIds).map(({ id }) => id))
  const counted = await tx.$queryRaw<CountRow[]>(countStanding(question))
  return counted
    .filter(({ unitId }) => units.has(unitId))
    .map((row) => figuresOf({ status: row.status, people: Number(row.people) }))
    .reduce(add, NOBODY)
}

async function coursesOn(day: Day, counts: { courseId: string }[], tx: Db): Promise<string[]> {
  const rules = await tx.rule.findMany({ where: { mandatory: true, ...covers(day) }, select: { courseId: true } })
  return [...new Set([...rules, ...counts].map(({ courseId }) => courseId))].sort()
}

/** The units at or below the roots, in tree order; without roots all. */
export function within(units: UnitNode[], rootIds: string[] | undefined): UnitNode[] {
  if (!rootIds) return units
  const found = new Set<string>()
  for (const unit of units) {
    if (rootIds.includes(unit.id) || (unit.parentId !== null && found.has(unit.parentId))) found.add(unit.id)
  }
  return units.filter(({ id }) => found.has(id))
}
