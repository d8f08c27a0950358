import { activeOn, covers } from '~/people/active'
import { atHomeIn, matching } from '~/people/person-filter.server'
import { listUnits, type UnitNode } from '~/people/units.server'
import { db, type Prisma } from '~/platform/db.server'
import { dayOf, type Day } from '~/platform/time'
import { INVITEES_PER_PAGE, type InviteeFilter } from './schema'

export interface Invitee {
  id: string
  firstName: string
  lastName: string
  /** What they sign in with, as far as HR has told. */
  email: string | null
  personnelNo: string | null
  unit: { key: string; name: string } | null
  hasPassword: boolean
  invitation: { kind: 'link' | 'slip'; expiresAt: Date } | null
}

export interface InviteeList {
  people: Invitee[]
  total: number
  page: number
  pages: number
}

export async function listInvitees(filter: InviteeFilter, now: Date): Promise<InviteeList> {
  const day = dayOf(now)
  const where: Prisma.PersonWhereInput = {
    AND: [
      activeOn(day),
      await inUnit(filter.unitKey, day),
      matching(filter.query),
      filter.withPassword ? {} : { password: null },
    ],
  }
  const total = await db.person.count({ where })
  const pages = Math.max(1, Math.ceil(total / INVITEES_PER_PAGE))
  const page = Math.min(Math.max(1, filter.page), pages)
  const rows = await db.person.findMany({
    where,
    orderBy: [{ identity: { sortKey: 'asc' } }, { id: 'asc' }],
    skip: (page - 1) * INVITEES_PER_PAGE,
    take: INVITEES_PER_PAGE,
    select: {
      id: true,
      identity: { select: { firstName: true, lastName: true, email: true, personnelNo: true } },
      password: { select: { personId: true } },
      memberships: {
        where: { kind: 'home', ...covers(day) },
        select: { unit: { select: { key: true, name: true } } },
        take: 1,
      },
      invitations: {
        where: { usedAt: null, expiresAt: { gt: now } },
        orderBy: { createdAt: 'desc' },
        select: { kind: true, expiresAt: true },
        take: 1,
      },
    },
  })
  const people = rows.flatMap(({ id, identity, password, memberships, invitations }) => {
    const open = invitations[0]
    if (!identity) return []
    const invitation = open ? { kind: open.kind as 'link' | 'slip', expiresAt: open.expiresAt } : null
    return [{ id, ...identity, unit: memberships[0]?.unit ?? null, hasPassword: password !== null, invitation }]
  })
  return { people, total, page, pages }
}

export interface UnitToInvite extends UnitNode {
  /** People of the unit and all below it who have no password yet. */
  waiting: number
}

/** The open units with the number of people still waiting for a password, each with all below it. */
export async function unitsToInvite(now: Date): Promise<UnitToInvite[]> {
  const day = dayOf(now)
  const units = await listUnits(day)
  const counted = await db.membership.groupBy({
    by: ['unitId'],
    where: { kind: 'home', ...covers(day), person: { AND: [activeOn(day), { password: null }] } },
    _count: { _all: true },
  })
  const waiting = new Map(counted.map((row) => [row.unitId, row._count._all]))
  for (const unit of [...units].reverse()) {
    if (unit.parentId) waiting.set(unit.parentId, (waiting.get(unit.parentId) ?? 0) + (waiting.get(unit.id) ?? 0))
  }
  return units.map((unit) => ({ ...unit, waiting: waiting.get(unit.id) ?? 0 }))
}

export interface PasswordCounts {
  people: number
  waiting: number
  withoutEmail: number
}

export async function passwordCounts(now: Date): Promise<PasswordCounts> {
  const active = activeOn(dayOf(now))
  const waiting = { AND: [active, { password: null }] }
  return {
    people: await db.person.count({ where: active }),
    waiting: await db.person.count({ where: waiting }),
    withoutEmail: await db.person.count({ where: { AND: [waiting, hasNoEmail] } }),
  }
}

const hasNoEmail: Prisma.PersonWhereInput = { identity: { is: { emailKey: null } } }

/** Who waits for a password in the unit and below it. */
export async function waitingIn(unitKey: string, onlyWithoutEmail: boolean, day: Day): Promise<string[]> {
  const rows = await db.person.findMany({
    where: {
      AND: [activeOn(day), await inUnit(unitKey, day), { password: null }, onlyWithoutEmail ? hasNoEmail : {}],
    },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

const inUnit = async (unitKey: string | null, day: Day): Promise<Prisma.PersonWhereInput> =>
  unitKey === null ? {} : atHomeIn(unitKey, day)
