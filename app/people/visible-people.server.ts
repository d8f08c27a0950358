import { db, type Db, type Prisma } from '~/platform/db.server'
import type { Day } from '~/platform/time'
import { activeOn, covers } from './active'
import { rolesOn } from './roles.server'
import { subtreeOf } from './units.server'

/** The units a person is responsible or deputy for on `day`, as given: their subtrees are not spelled out. */
export async function answerableUnits(personId: string, day: Day, tx: Db = db): Promise<string[]> {
  const rows = await tx.responsibility.findMany({
    where: { personId, person: activeOn(day), ...covers(day) },
    select: { unitId: true },
    distinct: ['unitId'],
  })
  return rows.map((row) => row.unitId)
}

/**
 * Whom a person may see on `day`: their own record; as responsible or deputy the people whose home unit lies in the subtree;
 * administrators and security officers everybody. Every list, report and export of people goes through this.
 */
export async function visiblePeople(viewerId: string, day: Day, tx: Db = db): Promise<Prisma.PersonWhereInput> {
  const roles = await rolesOn(viewerId, day, tx)
  if (roles.includes('administrator') || roles.includes('security_officer')) return {}
  const unitIds = await subtreeOf(await answerableUnits(viewerId, day, tx), day, tx)
  if (unitIds.length === 0) return { id: viewerId }
  const inSubtree = { memberships: { some: { kind: 'home', unitId: { in: unitIds }, ...covers(day) } } }
  return { OR: [{ id: viewerId }, inSubtree] }
}
