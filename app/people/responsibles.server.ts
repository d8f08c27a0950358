import { db, type Db } from '~/platform/db.server'
import type { Day } from '~/platform/time'
import { activeOn, reaches } from './active'
import type { ResponsibilityKind, RoleName } from './schema'
import { shown, type Shown } from './shown-row'
import { listUnits } from './units.server'

interface NamedPerson {
  personId: string
  name: string
}

export interface Answering extends NamedPerson, Shown {
  kind: ResponsibilityKind
}

export interface UnitAnswer {
  id: string
  key: string
  name: string
  depth: number
  /** Now or to come; only people who work here. */
  answering: Answering[]
  /** Nobody is responsible for it today. */
  vacant: boolean
}

const PERSON = {
  personId: true,
  person: { select: { identity: { select: { firstName: true, lastName: true } } } },
} as const

interface WithIdentity {
  personId: string
  person: { identity: { firstName: string; lastName: string } | null }
}

const named = ({ personId, person: { identity } }: WithIdentity): NamedPerson => {
  return { personId, name: identity ? `${identity.lastName}, ${identity.firstName}` : '–' }
}

/** Every open unit with who answers for it. */
export async function unitAnswers(day: Day, tx: Db = db): Promise<UnitAnswer[]> {
  const units = await listUnits(day, tx)
  const rows = await tx.responsibility.findMany({
    where: { person: activeOn(day), ...reaches(day) },
    select: { id: true, from: true, to: true, kind: true, unitId: true, ...PERSON },
    orderBy: [{ kind: 'desc' }, { from: 'asc' }, { id: 'asc' }],
  })
  const byUnit = new Map<string, Answering[]>()
  for (const row of rows) {
    const answering = { ...shown(row, day), ...named(row), kind: row.kind as ResponsibilityKind }
    byUnit.set(row.unitId, [...(byUnit.get(row.unitId) ?? []), answering])
  }
  return units.map(({ id, key, name, depth }) => {
    const answering = byUnit.get(id) ?? []
    const vacant = !answering.some(({ kind, state }) => kind === 'responsible' && state === 'now')
    return { id, key, name, depth, answering, vacant }
  })
}

export interface RoleHolder extends NamedPerson, Shown {
  role: RoleName
}

/** Who holds which role, now or from a coming day. */
export async function roleHolders(day: Day, tx: Db = db): Promise<RoleHolder[]> {
  const rows = await tx.roleAssignment.findMany({
    where: { person: activeOn(day), ...reaches(day) },
    select: { id: true, from: true, to: true, role: true, ...PERSON },
    orderBy: [{ role: 'asc' }, { person: { identity: { sortKey: 'asc' } } }, { from: 'asc' }],
  })
  return rows.map((row) => ({ ...shown(row, day), ...named(row), role: row.role as RoleName }))
}
