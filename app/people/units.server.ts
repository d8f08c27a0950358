import { db, type Db } from '~/platform/db.server'
import type { Day } from '~/platform/time'
import { covers } from './active'
import { inTreeOrder, withDescendants, type UnitNode } from './unit-tree'

export type { UnitNode } from './unit-tree'

/** The units open on `day`, in tree order: parents first, siblings by key. */
export async function listUnits(day: Day, tx: Db = db): Promise<UnitNode[]> {
  const places = await tx.unitPlace.findMany({
    where: covers(day),
    select: { parentId: true, unit: { select: { id: true, key: true, name: true, sortKey: true } } },
  })
  return inTreeOrder(places.map(({ unit, parentId }) => ({ ...unit, parentId })))
}

/** The ids of these units and of all units below them on `day`. */
export async function subtreeOf(unitIds: string[], day: Day, tx: Db = db): Promise<string[]> {
  if (unitIds.length === 0) return []
  const places = await tx.unitPlace.findMany({ where: covers(day), select: { unitId: true, parentId: true } })
  return withDescendants(
    unitIds,
    places.map(({ unitId, parentId }) => ({ id: unitId, parentId })),
  )
}

export function findUnitByKey(key: string, tx: Db = db): Promise<{ id: string; key: string; name: string } | null> {
  return tx.unit.findUnique({ where: { key }, select: { id: true, key: true, name: true } })
}
