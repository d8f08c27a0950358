import { PrismaAdapter } from '@lucia-auth/adapter-prisma'
import { Lucia, TimeSpan } from 'lucia'
import { db } from '~/platform/db.server'
import { env } from '~/platform/env.server'

/**
 * A working day: Lucia renews a session in use once half of this has passed, so one ends after 6 to 12 idle hours.
 * The row alone decides; the cookie ends with the browser, as it should on a shared computer, and needs no renewal.
 */
const SESSION_HOURS = 12

export const lucia = new Lucia(new PrismaAdapter(db.session, db.person), {
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
