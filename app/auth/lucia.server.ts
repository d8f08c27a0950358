import { PrismaAdapter } from '@lucia-auth/adapter-prisma'
import { Lucia, TimeSpan } from 'lucia'
import { db } from '~/platform/db.server'
import { env } from '~/platform/env.server'

/**
 * A working day: Lucia renews a session in use once half of this has passed, so one ends after 6 to 12 idle hours.
 * The row alone decides; the cookie ends with the browser, as it should on a shared computer, and needs no renewal.
 */
const SESSION_HOURS = 12

const adapter = new PrismaAdapter(db.session, db.person)

/** Without the person: the guards read what they need of them, and a session without one cannot be. */
adapter.getSessionAndUser = async (id) => {
  const row = await db.session.findUnique({ where: { id } })
  return row ? [{ ...row, attributes: {} }, { id: row.userId, attributes: {} }] : [null, null]
}

export const lucia = new Lucia(adapter, {
  sessionExpiresIn: new TimeSpan(SESSION_HOURS, 'h'),
  sessionCookie: {
    name: 'wachsam_session',
    attributes: { sameSite: 'lax', path: '/', secure: env().baseUrl.startsWith('https:') },
  },
})

declare module 'lucia' {
  interface Register {
    Lucia: typeof lucia
  }
}
