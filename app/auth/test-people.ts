import { createPerson } from '~/people/persons.server'
import { db } from '~/platform/db.server'
import { newId } from '~/platform/ids.server'
import { dayOf } from '~/platform/time'
import { inviteByLink, redeemInvitation } from './invitations.server'

/** What tests of this folder share: people made through the domain's own functions. */

export const PASSWORD = 'vier blaue Tassen im Regen'

let counter = 0

interface Own {
  firstName?: string
  lastName?: string
  email?: string
  personnelNo?: string
  unitKey?: string
  locale?: 'de' | 'en'
}

export async function person(own: Own = {}): Promise<string> {
  const personnelNo = own.personnelNo ?? `P${++counter}`
  const acting = { now: new Date(), day: dayOf(new Date()), actor: null }
  const made = await createPerson({ firstName: 'Jale', lastName: 'Öztürk', source: 'manual', ...own, personnelNo }, acting)
  if (!made.ok) throw new Error(made.problem.code)
  return made.id
}

/** The secret of a new link. */
export async function invited(id: string): Promise<string> {
  const [invitation] = await inviteByLink([id], { now: new Date(), actor: null })
  return invitation?.secret.split('/').at(-1) ?? ''
}

export async function withPassword(own: Own = {}): Promise<string> {
  const id = await person(own)
  await redeemInvitation(await invited(id), PASSWORD, new Date())
  return id
}

/** A unit with its place in the tree from 2026 on. */
export async function unit(key: string, parentId: string | null = null): Promise<string> {
  const { id } = await db.unit.create({ data: { id: newId(), key, name: `Einheit ${key}`, sortKey: key }, select: { id: true } })
  await db.unitPlace.create({ data: { id: newId(), unitId: id, parentId, from: '2026-01-01' } })
  return id
}

export const withCookie = (setCookie: string, url = 'http://127.0.0.1:3000/', init: RequestInit = {}) =>
  new Request(url, { ...init, headers: { ...init.headers, Cookie: setCookie.split(';')[0] ?? '' } })
