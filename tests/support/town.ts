import { db } from '~/platform/db.server'
import { newId } from '~/platform/ids.server'
import { sortKeyOf } from '~/platform/text'
import type { Day } from '~/platform/time'

// Dated rows of a small town, written directly: for tests of what reads them.

interface Span {
  from?: Day
  to?: Day | null
}

const LONG_AGO = '2020-01-01'

/** A unit with its place in the tree; the key is its id, so that expectations read well. */
export async function unit(key: string, parentId: string | null = null, { from = LONG_AGO, to = null }: Span = {}) {
  await db.unit.create({ data: { id: key, key, name: `Amt ${key}`, sortKey: key } })
  await place(key, parentId, { from, to })
  return key
}

export async function place(unitId: string, parentId: string | null, { from = LONG_AGO, to = null }: Span = {}) {
  await db.unitPlace.create({ data: { id: newId(), unitId, parentId, from, to } })
}

/** A person employed and at home in a unit for the same time; the key is a word that also serves as last name. */
export async function person(key: string, home: string, { from = LONG_AGO, to = null }: Span = {}) {
  await db.person.create({
    data: {
      id: key,
      source: 'hr',
      createdAt: new Date('2020-01-01T08:00:00Z'),
      identity: { create: { firstName: 'Kim', lastName: key, sortKey: sortKeyOf(key, 'Kim') } },
      employments: { create: { id: newId(), from, to } },
      memberships: { create: { id: newId(), unitId: home, kind: 'home', from, to } },
    },
  })
  return key
}

export async function membership(personId: string, unitId: string, kind: 'home' | 'further', span: Span = {}) {
  const { from = LONG_AGO, to = null } = span
  await db.membership.create({ data: { id: newId(), personId, unitId, kind, from, to } })
}

/** The person's home unit is another one from that day on. */
export async function move(personId: string, unitId: string, day: Day) {
  await db.membership.updateMany({ where: { personId, kind: 'home', to: null }, data: { to: day } })
  await membership(personId, unitId, 'home', { from: day })
}

export async function leave(personId: string, { from = LONG_AGO, to = null }: Span = {}) {
  await db.leave.create({ data: { id: newId(), personId, from, to } })
}

export async function exemption(personId: string, courseId: string | null, { from = LONG_AGO, to = null }: Span = {}) {
  await db.exemption.create({ data: { id: newId(), personId, courseId, reason: 'test', from, to } })
}

export async function responsibility(personId: string, unitId: string, kind: 'responsible' | 'deputy', span: Span = {}) {
  const { from = LONG_AGO, to = null } = span
  await db.responsibility.create({ data: { id: newId(), personId, unitId, kind, source: 'manual', from, to } })
}

export const at = (day: Day): Date => new Date(`${day}T10:00:00Z`)
