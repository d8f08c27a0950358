import { db, type Db } from '~/platform/db.server'
import { dayOf, type Day } from '~/platform/time'
import { activeOn, covers } from './active'
import { unitAnswers } from './responsibles.server'

export interface PeopleOverview {
  people: number
  units: number
  unitsWithoutResponsible: number
  withoutPassword: number
  /** Responsible people and deputies who cannot sign in yet, so that nobody reads their figures. */
  responsiblesWithoutPassword: number
  /** People at work who have no home in a unit that is open: they count in no unit's figures. */
  withoutUnit: number
  lastImport: LastImport | null
}

export interface LastImport {
  day: Day
  joined: number
  changed: number
  left: number
}

/** What an administrator's start page says of the people. */
export async function peopleOverview(day: Day, tx: Db = db): Promise<PeopleOverview> {
  const units = await unitAnswers(day, tx)
  const openHome = { kind: 'home', ...covers(day), unit: { places: { some: covers(day) } } }
  return {
    people: await tx.person.count({ where: activeOn(day) }),
    units: units.length,
    unitsWithoutResponsible: units.filter(({ vacant }) => vacant).length,
    withoutPassword: await tx.person.count({ where: { AND: [activeOn(day), { password: null }] } }),
    responsiblesWithoutPassword: await tx.person.count({
      where: { AND: [activeOn(day), { password: null, responsibilities: { some: covers(day) } }] },
    }),
    withoutUnit: await tx.person.count({ where: { AND: [activeOn(day), { memberships: { none: openHome } }] } }),
    lastImport: await lastImport(tx),
  }
}

export async function lastImport(tx: Db = db): Promise<LastImport | null> {
  const entry = await tx.auditEntry.findFirst({
    where: { action: 'people.imported' },
    orderBy: { at: 'desc' },
    select: { at: true, detail: true },
  })
  if (!entry) return null
  const { joined = 0, changed = 0, left = 0 } = JSON.parse(entry.detail) as Partial<Record<string, number>>
  return { day: dayOf(entry.at), joined, changed, left }
}
