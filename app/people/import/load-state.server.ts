import type { Db } from '~/platform/db.server'
import type { DatedRow } from '../dated-rows'
import type { PresentState } from './state'

const IDENTITY = {
  personnelNo: true,
  personnelKey: true,
  firstName: true,
  lastName: true,
  sortKey: true,
  email: true,
  emailKey: true,
  jobTitle: true,
  locale: true,
} as const

/** Table by table and put together here: joins of Prisma's would ask again for each thousand people. */
export async function loadState(tx: Db): Promise<PresentState> {
  const span = { id: true, from: true, to: true } as const
  const units = await tx.unit.findMany({ select: { id: true, key: true, name: true } })
  const places = await tx.unitPlace.findMany({ select: { ...span, unitId: true, parentId: true } })
  const responsibles = await tx.responsibility.findMany({
    where: { source: 'hr' },
    select: { ...span, unitId: true, personId: true },
  })
  const people = await tx.person.findMany({ select: { id: true, source: true } })
  const identities = await tx.identity.findMany({ select: { personId: true, ...IDENTITY } })
  const employments = await tx.employment.findMany({ select: { ...span, personId: true } })
  const homes = await tx.membership.findMany({ where: { kind: 'home' }, select: { ...span, personId: true, unitId: true } })

  const placesOf = grouped(places, ({ unitId }) => unitId, ({ parentId }) => parentId)
  const responsiblesOf = grouped(responsibles, ({ unitId }) => unitId, ({ personId }) => personId)
  const employmentsOf = grouped(employments, ({ personId }) => personId, () => null)
  const homesOf = grouped(homes, ({ personId }) => personId, ({ unitId }) => unitId)
  const identityOf = new Map(identities.map(({ personId, ...identity }) => [personId, identity]))
  return {
    units: units.map((unit) => {
      return { ...unit, places: placesOf.get(unit.id) ?? [], responsibles: responsiblesOf.get(unit.id) ?? [] }
    }),
    people: people.flatMap(({ id, source }) => {
      const identity = identityOf.get(id)
      if (!identity) return []
      return [{ id, source, ...identity, employments: employmentsOf.get(id) ?? [], homes: homesOf.get(id) ?? [] }]
    }),
  }
}

interface Span {
  id: string
  from: string
  to: string | null
}

function grouped<R extends Span, V>(rows: R[], keyOf: (row: R) => string, valueOf: (row: R) => V): Map<string, DatedRow<V>[]> {
  const groups = new Map<string, DatedRow<V>[]>()
  for (const row of rows) {
    const dated = { id: row.id, from: row.from, to: row.to, value: valueOf(row) }
    const group = groups.get(keyOf(row))
    if (group) group.push(dated)
    else groups.set(keyOf(row), [dated])
  }
  return groups
}
