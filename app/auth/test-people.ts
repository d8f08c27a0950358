import { createPerson } from '~/people/persons.server'
import { dayOf } from '~/platform/time'
import { inviteByLink, redeemInvitation } from './invitations.server'

/** What tests of this folder share: people made through the domain's own functions. */

export const PASSWORD = 'vier blaue Tassen im Regen'

let counter = 0

export async function person(own: { email?: string; personnelNo?: string } = {}): Promise<string> {
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

export async function withPassword(own: { email?: string; personnelNo?: string } = {}): Promise<string> {
  const id = await person(own)
  await redeemInvitation(await invited(id), PASSWORD, new Date())
  return id
}

export const withCookie = (setCookie: string, url = 'http://127.0.0.1:3000/', init: RequestInit = {}) =>
  new Request(url, { ...init, headers: { ...init.headers, Cookie: setCookie.split(';')[0] ?? '' } })
