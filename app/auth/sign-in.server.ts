import { findByLogin } from '~/people/persons.server'
import { recordAudit } from '~/platform/audit.server'
import { dayOf } from '~/platform/time'
import { isPasswordOf } from './passwords.server'
import { startSession } from './sessions.server'

export interface Credentials {
  /** E-mail or personnel number. */
  login: string
  password: string
}

/** The Set-Cookie header of a new session, or null: the caller learns no reason, in words or in time. */
export async function signIn({ login, password }: Credentials, now: Date): Promise<string | null> {
  const person = await findByLogin(login, dayOf(now))
  if (!(await isPasswordOf(person?.id ?? null, password)) || !person) return null
  return openSession(person.id, now)
}

/** For who has just proved to be this person: by password, invitation or set-up. */
export async function openSession(personId: string, now: Date): Promise<string> {
  const cookie = await startSession(personId)
  await recordAudit({ at: now, actor: personId, action: 'auth.signed_in', subject: personId })
  return cookie
}
