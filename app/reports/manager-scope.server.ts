import { answerableUnits } from '~/people/visible-people.server'
import { listUnits } from '~/people/units.server'
import type { RoleName } from '~/people/schema'
import type { UnitNode } from '~/people/unit-tree'
import type { Day } from '~/platform/time'
import { within } from './coverage.server'
import { topmost } from './roll-up'

/** What a manager may look at: decided by what she answers for today, whatever day she asks about. */
export interface ManagerScope {
  /** Null: the whole town. */
  rootIds: string[] | null
  /** Units of the day asked about that she may look at one by one, in tree order. */
  units: UnitNode[]
  /** Of these, the ones that stand at the top of her page. Their sum counts nobody twice. */
  topIds: string[]
}

/**
 * Security officers see the whole town, others what they are responsible or deputy for today, with all below. Of a past day a unit is
 * counted where it stood then, but shown by itself only if it is still hers, or nobody's because it was closed.
 */
export async function managerScope(
  viewer: { id: string; roles: RoleName[] },
  { day, today }: { day: Day; today: Day },
): Promise<ManagerScope> {
  const then = await listUnits(day)
  if (viewer.roles.includes('security_officer')) {
    return { rootIds: null, units: then, topIds: then.filter(({ depth }) => depth === 0).map(({ id }) => id) }
  }
  const rootIds = await answerableUnits(viewer.id, today)
  const now = day === today ? then : await listUnits(today)
  const hersToday = new Set(within(now, rootIds).map(({ id }) => id))
  const openToday = new Set(now.map(({ id }) => id))
  const units = within(then, rootIds).filter(({ id }) => hersToday.has(id) || !openToday.has(id))
  return { rootIds, units, topIds: topmost(then, rootIds.filter((id) => units.some((unit) => unit.id === id))) }
}

/** The unit of this key if she may look at it: another's is not found, like one that does not exist. */
export function unitInScope({ units }: ManagerScope, key: string): UnitNode | null {
  return units.find((unit) => unit.key === key) ?? null
}
