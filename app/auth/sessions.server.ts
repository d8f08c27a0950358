import { db, type Db } from '~/platform/db.server'
import { newToken, sha256 } from '~/platform/ids.server'
import { lucia } from './lucia.server'

/** The row's id is the hash of what the cookie holds: who reads the database or a backup cannot take a session over. */
const sessionIdOf = (cookieValue: string): string => sha256(cookieValue)

export function sessionIdIn(request: Request): string | null {
  const value = lucia.readSessionCookie(request.headers.get('Cookie') ?? '')
  return value ? sessionIdOf(value) : null
}

/** Opens a session and returns the Set-Cookie header. */
export async function startSession(personId: string): Promise<string> {
  const value = newToken()
  await lucia.createSession(personId, {}, { sessionId: sessionIdOf(value) })
  const cookie = lucia.createSessionCookie(value)
  delete cookie.attributes.maxAge // ends with the browser
  return cookie.serialize()
}

/** Ends the request's session, if any, and returns the Set-Cookie header. Not by Lucia: its adapter hides a failure. */
export async function endSession(request: Request): Promise<string> {
  const id = sessionIdIn(request)
  if (id) await db.session.deleteMany({ where: { id } })
  return lucia.createBlankSessionCookie().serialize()
}

export async function endSessionsOf(personIds: string[], tx: Db = db): Promise<void> {
  await tx.session.deleteMany({ where: { userId: { in: personIds } } })
}

/** Daily housekeeping; an expired session is refused with or without it. */
export async function deleteExpiredSessions(now: Date): Promise<number> {
  const { count } = await db.session.deleteMany({ where: { expiresAt: { lte: now } } })
  return count
}
