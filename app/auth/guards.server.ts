import { redirect } from '@remix-run/node'
import type { RoleName } from '~/people/schema'
import { db } from '~/platform/db.server'
import { forbidden, safeTarget } from '~/platform/http.server'
import { DEFAULT_LOCALE, isLocale, type Locale } from '~/platform/locale'
import { dayOf, type Day } from '~/platform/time'
import { lucia } from './lucia.server'
import { sessionIdIn } from './sessions.server'
import { readRows } from './signed-in.sql.server'

export type SignedIn = {
  id: string
  firstName: string
  lastName: string
  locale: Locale
  /** Null: the person has chosen none, so cookie and browser decide what language a page is in. */
  ownLocale: Locale | null
  roles: RoleName[]
  /** Responsible or deputy for some unit today, or security officer. */
  manages: boolean
  sessionId: string
}

/**
 * Remix hands every loader a Request of its own, so what the loaders of one page share is the session that is being read.
 * Nothing is kept once it has been read.
 */
const reading = new Map<string, Promise<SignedIn | null>>()

export async function optionalPerson(request: Request): Promise<SignedIn | null> {
  const sessionId = sessionIdIn(request)
  if (!sessionId) return null
  const running = reading.get(sessionId)
  if (running) return running
  const read = readSignedIn(sessionId, dayOf(new Date())).finally(() => reading.delete(sessionId))
  reading.set(sessionId, read)
  return read
}

export async function requirePerson(request: Request): Promise<SignedIn> {
  const person = await optionalPerson(request)
  if (!person) throw redirect(signInAddress(request))
  return person
}

export async function requireTrainer(request: Request): Promise<SignedIn> {
  return requireThat(request, (person) => person.roles.includes('trainer'))
}

export async function requireManager(request: Request): Promise<SignedIn> {
  return requireThat(request, (person) => person.manages)
}

export async function requireAdministrator(request: Request): Promise<SignedIn> {
  return requireThat(request, (person) => person.roles.includes('administrator'))
}

/** Who confirmed what is for administrators and security officers. */
export async function requireEvidenceReader(request: Request): Promise<SignedIn> {
  return requireThat(request, ({ roles }) => roles.includes('administrator') || roles.includes('security_officer'))
}

async function requireThat(request: Request, allowed: (person: SignedIn) => boolean): Promise<SignedIn> {
  const person = await requirePerson(request)
  if (!allowed(person)) throw forbidden()
  return person
}

/** Back to the page after sign-in; for a form, to the page it was on. */
function signInAddress(request: Request): string {
  const { pathname, search, host } = new URL(request.url)
  const target = request.method === 'GET' ? pathname + search : pageOf(request.headers.get('Referer'), host)
  return target === '/' ? '/anmelden' : `/anmelden?${new URLSearchParams({ weiter: target })}`
}

function pageOf(referer: string | null, host: string): string {
  if (!referer || !URL.canParse(referer)) return '/'
  const page = new URL(referer)
  return page.host === host ? safeTarget(page.pathname + page.search) : '/'
}

async function readSignedIn(sessionId: string, day: Day): Promise<SignedIn | null> {
  const { session } = await lucia.validateSession(sessionId)
  if (!session) return null
  const rows = await readRows(session.userId, day)
  const [person] = rows
  if (!person) {
    await db.session.deleteMany({ where: { userId: session.userId } })
    return null
  }
  const { firstName, lastName, locale, isResponsible } = person
  const roles = [...new Set(rows.flatMap(({ role }) => (role === null ? [] : [role as RoleName])))]
  const ownLocale = isLocale(locale) ? locale : null
  return {
    id: session.userId,
    firstName,
    lastName,
    locale: ownLocale ?? DEFAULT_LOCALE,
    ownLocale,
    roles,
    manages: Boolean(Number(isResponsible)) || roles.includes('security_officer'),
    sessionId: session.id,
  }
}
