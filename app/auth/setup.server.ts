import { setOrganisationName } from '~/organisation/settings.server'
import { activeOn, covers } from '~/people/active'
import { createPerson, findByLogin } from '~/people/persons.server'
import { giveRole } from '~/people/roles.server'
import type { Acting, Problem, Result } from '~/people/schema'
import { db, type Db, type Prisma } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { newToken, sha256 } from '~/platform/ids.server'
import { dayOf } from '~/platform/time'
import { hashPassword, storePassword } from './passwords.server'
import type { FirstAdministrator } from './schema'

const SETTING = 'auth.setupTokenHash'

/** A new one-time address for creating the first administrator, or null when one can sign in. Called at each start. */
export async function setupAddress(now: Date): Promise<string | null> {
  if (await hasAdministrator(now)) {
    await db.setting.deleteMany({ where: { key: SETTING } })
    return null
  }
  const token = newToken()
  const row = { value: sha256(token), updatedAt: now }
  await db.setting.upsert({ where: { key: SETTING }, create: { key: SETTING, ...row }, update: row })
  return `${env().baseUrl}/einrichten/${token}`
}

export async function isSetupToken(token: string, now: Date): Promise<boolean> {
  const open = await db.setting.count({ where: { key: SETTING, value: sha256(token) } })
  return open > 0 && !(await hasAdministrator(now))
}

/**
 * Makes the first administrator by the one-time token. Who is known by this e-mail already, from an import before the
 * set-up, becomes it; the token proves that whoever types here runs the server.
 */
export async function createFirstAdministrator(
  token: string,
  wish: FirstAdministrator,
  now: Date,
): Promise<Result<{ personId: string }> | null> {
  const hashed = await hashPassword(wish.password)
  const acting: Acting = { now, day: dayOf(now), actor: null }
  return rolledBackIfRefused(async (tx) => {
    const { count } = await tx.setting.deleteMany({ where: { key: SETTING, value: sha256(token) } })
    if (count === 0 || (await hasAdministrator(now, tx))) return null
    const person = await findOrCreate(wish, acting, tx)
    if (!person.ok) return person
    const { personId } = person
    const given = await giveRole({ personId, role: 'administrator', from: acting.day }, acting, tx)
    if (!given.ok && given.problem.code !== 'alreadyGiven') return given
    await storePassword(personId, hashed, now, tx)
    if (wish.organisation) await setOrganisationName(wish.organisation, now, tx)
    return person
  })
}

async function findOrCreate(wish: FirstAdministrator, acting: Acting, tx: Db): Promise<Result<{ personId: string }>> {
  const known = await findByLogin(wish.email, acting.day, tx)
  if (known) return { ok: true, personId: known.id }
  const { firstName, lastName, email } = wish
  const created = await createPerson({ firstName, lastName, email, source: 'manual' }, acting, tx)
  return created.ok ? { ok: true, personId: created.id } : created
}

class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code)
  }
}

/** A refusal must leave the token usable. */
async function rolledBackIfRefused<T extends object>(work: (tx: Db) => Promise<Result<T> | null>) {
  try {
    return await db.$transaction(async (tx) => {
      const result = await work(tx)
      if (result && !result.ok) throw new Refused(result.problem)
      return result
    })
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.problem } as const
    throw error
  }
}

/** Somebody who holds the role that day and can sign in or has a way to set a password. */
async function hasAdministrator(now: Date, tx: Db = db): Promise<boolean> {
  const day = dayOf(now)
  const canSignIn: Prisma.PersonWhereInput = {
    OR: [{ password: { isNot: null } }, { invitations: { some: { usedAt: null, expiresAt: { gt: now } } } }],
  }
  const holdsRole = { roles: { some: { role: 'administrator', ...covers(day) } } }
  return (await tx.person.count({ where: { AND: [activeOn(day), holdsRole, canSignIn] } })) > 0
}

