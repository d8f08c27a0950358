import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { db } from '~/platform/db.server'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '~/platform/time'
import { optionalPerson } from './guards.server'
import { deleteOldInvitations, findInvitation, inviteByLink, redeemInvitation } from './invitations.server'
import { hashPassword, isPasswordOf } from './passwords.server'
import { deleteExpiredSessions, endSession } from './sessions.server'
import { openSession, signIn } from './sign-in.server'
import { invited, PASSWORD, person, withCookie, withPassword } from './test-people'

const START = new Date('2026-11-25T08:00:00Z')

// Guards and Lucia read the clock of the process; only Date is fake, so that timers of the databases run.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: START }))
afterEach(async () => {
  vi.useRealTimers()
  await db.person.deleteMany()
  await db.auditEntry.deleteMany()
})

const later = (ms: number) => {
  vi.setSystemTime(Date.now() + ms)
  return new Date()
}

describe('a person’s way in', () => {
  test('from invitation to password, session and sign-out', async () => {
    const id = await person({ email: 'Jale.Oeztuerk@Musterhausen.example', personnelNo: 'A17' })
    const secret = await invited(id)
    expect(await findInvitation(secret, new Date())).toMatchObject({ state: 'open', person: { firstName: 'Jale' } })
    expect(await redeemInvitation(secret, PASSWORD, new Date())).toBe(id)

    for (const login of ['jale.oeztuerk@musterhausen.example', ' JALE.OEZTUERK@musterhausen.example ', 'a17']) {
      const cookie = await signIn({ login, password: PASSWORD }, new Date())
      expect(await optionalPerson(withCookie(cookie ?? ''))).toMatchObject({ id, lastName: 'Öztürk', roles: [], manages: false })
    }
    const request = withCookie((await signIn({ login: 'A17', password: PASSWORD }, new Date())) ?? '')
    expect(await endSession(request)).toMatch(/^wachsam_session=; .*Max-Age=0/)
    expect(await optionalPerson(request)).toBeNull()
    const actions = await db.auditEntry.findMany({ select: { action: true, subject: true, detail: true } })
    expect(actions.filter(({ action }) => action.startsWith('auth.')).map(({ action }) => action)).toEqual(
      ['auth.invited', 'auth.password_set', ...Array(4).fill('auth.signed_in')],
    )
    expect(JSON.stringify(actions)).not.toMatch(/jale|öztürk|A17/i)
  })

  test('keeps password and secrets only as hashes', async () => {
    const id = await person()
    const secret = await invited(id)
    await redeemInvitation(secret, PASSWORD, new Date())
    const cookie = await openSession(id, new Date())
    const rows = JSON.stringify([await db.password.findMany(), await db.invitation.findMany(), await db.session.findMany()])
    expect(rows).not.toContain(secret)
    expect(rows).not.toContain(PASSWORD)
    expect(rows).not.toContain(/wachsam_session=([^;]+)/.exec(cookie)?.[1])
    expect(rows).toContain('$argon2id$v=19$m=19456,t=2,p=1$')
  })

  test('takes a password however the keyboard composed its letters', async () => {
    const id = await person()
    await redeemInvitation(await invited(id), 'Ärger über Öfen'.normalize('NFD'), new Date())
    expect(await isPasswordOf(id, 'Ärger über Öfen'.normalize('NFC'))).toBe(true)
  })

  test('has a cookie that scripts cannot read and that ends with the browser', async () => {
    const cookie = await openSession(await person(), new Date())
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Lax/)
    expect(cookie).toMatch(/Path=\//)
    expect(cookie).not.toMatch(/Max-Age|Expires|Secure/)
  })
})

describe('signing in', () => {
  test('tells nobody whether a person exists', async () => {
    await withPassword({ personnelNo: 'KNOWN' })
    await person({ personnelNo: 'NOPASSWORD' })
    for (const login of ['KNOWN', 'NOPASSWORD', 'UNKNOWN', '']) {
      expect(await signIn({ login, password: 'not the password' }, new Date())).toBeNull()
    }
    expect(await signIn({ login: 'NOPASSWORD', password: '' }, new Date())).toBeNull()
    expect(await db.session.count()).toBe(0)
  })

  test('verifies once, whoever asks: unknown, without a password, or wrong', async () => {
    const hash = await hashPassword('x')
    const once = async (run: () => Promise<unknown>) => {
      const before = performance.now()
      for (let i = 0; i < 8; i++) await run()
      return performance.now() - before
    }
    const known = await withPassword()
    const without = await person()
    await isPasswordOf(null, 'warm')
    const baseline = await once(() => isPasswordOf(known, 'wrong'))
    expect(hash).toContain('argon2id')
    // An answer without a verification would take a hundredth; the bound is far from any noise.
    expect(await once(() => isPasswordOf(null, 'wrong'))).toBeGreaterThan(baseline / 5)
    expect(await once(() => isPasswordOf(without, 'wrong'))).toBeGreaterThan(baseline / 5)
  })

  test('is refused before the first and after the last day of work', async () => {
    const id = await withPassword({ personnelNo: 'LEAVER' })
    await db.employment.updateMany({ where: { personId: id }, data: { to: '2026-11-26' } })
    const cookie = (await signIn({ login: 'LEAVER', password: PASSWORD }, new Date())) ?? ''
    vi.setSystemTime(new Date('2026-11-25T22:59:00Z'))
    await db.session.updateMany({ data: { expiresAt: new Date('2027-01-01T00:00:00Z') } })
    expect(await optionalPerson(withCookie(cookie))).not.toBeNull()
    later(2 * MINUTE_MS) // 26 November in Berlin
    expect(await optionalPerson(withCookie(cookie))).toBeNull()
    expect(await db.session.count()).toBe(0)
    expect(await signIn({ login: 'LEAVER', password: PASSWORD }, new Date())).toBeNull()
  })
})

describe('a session', () => {
  test('lives on while used and ends after twelve idle hours', async () => {
    const request = withCookie(await openSession(await person(), new Date()))
    for (let hour = 0; hour < 30; hour += 5) {
      expect(await optionalPerson(request)).not.toBeNull()
      later(5 * HOUR_MS)
    }
    expect(await optionalPerson(request)).not.toBeNull()
    later(12 * HOUR_MS + MINUTE_MS)
    expect(await optionalPerson(request)).toBeNull()
  })

  test('is read once for all loaders of a page', async () => {
    const request = withCookie(await openSession(await person(), new Date()))
    const [a, b] = await Promise.all([optionalPerson(request), optionalPerson(new Request(request))])
    expect(a).not.toBeNull()
    expect(a).toBe(b)
    expect(await optionalPerson(request)).not.toBe(a)
  })

  test('is not opened by a made-up cookie, nor by the id in the database', async () => {
    await openSession(await person(), new Date())
    const row = await db.session.findFirstOrThrow({ select: { id: true } })
    for (const value of [row.id, 'x', '', '%00', "' OR 1=1 --", 'a'.repeat(5000)]) {
      expect(await optionalPerson(withCookie(`wachsam_session=${value}`))).toBeNull()
    }
  })

  test('that has expired is swept away, others stay', async () => {
    const id = await person()
    await openSession(id, new Date())
    later(13 * HOUR_MS)
    await openSession(id, new Date())
    expect(await deleteExpiredSessions(new Date())).toBe(1)
    expect(await db.session.count()).toBe(1)
  })
})

describe('an invitation', () => {
  test('opens once, also for two at the same moment', async () => {
    const id = await person()
    const secret = await invited(id)
    const both = await Promise.all([redeemInvitation(secret, PASSWORD, START), redeemInvitation(secret, `${PASSWORD}!`, START)])
    expect(both.filter(Boolean)).toEqual([id])
    expect(await findInvitation(secret, START)).toEqual({ state: 'used' })
    expect(await redeemInvitation(secret, 'ein anderes Passwort', START)).toBeNull()
    expect(await db.password.count()).toBe(1)
  })

  test('ends after fourteen days and is forgotten later', async () => {
    const secret = await invited(await person())
    later(14 * DAY_MS - 1)
    expect(await findInvitation(secret, new Date())).toMatchObject({ state: 'open' })
    later(1)
    expect(await findInvitation(secret, new Date())).toEqual({ state: 'expired' })
    expect(await redeemInvitation(secret, PASSWORD, new Date())).toBeNull()
    expect(await deleteOldInvitations(new Date())).toBe(0)
    later(91 * DAY_MS)
    expect(await deleteOldInvitations(new Date())).toBe(1)
    expect(await findInvitation(secret, new Date())).toEqual({ state: 'unknown' })
  })

  test('that is new ends the older one, the password and every open session', async () => {
    const id = await withPassword({ personnelNo: 'F1' })
    const other = await withPassword({ personnelNo: 'F2' })
    const unused = await invited(id)
    const renewed = await invited(id)
    await redeemInvitation(renewed, PASSWORD, new Date())
    const session = withCookie((await signIn({ login: 'F1', password: PASSWORD }, new Date())) ?? '')
    const colleague = withCookie((await signIn({ login: 'F2', password: PASSWORD }, new Date())) ?? '')
    const newest = await invited(id)
    expect(await optionalPerson(session)).toBeNull()
    expect(await signIn({ login: 'F1', password: PASSWORD }, new Date())).toBeNull()
    expect(await findInvitation(unused, new Date())).toEqual({ state: 'expired' })
    expect(await findInvitation(newest, new Date())).toMatchObject({ state: 'open', personId: id })
    expect(await optionalPerson(colleague)).toMatchObject({ id: other })
  })

  test('is not made for who has left, and a leaver’s opens nothing', async () => {
    const gone = await person()
    const leaving = await person()
    const secret = await invited(leaving)
    await db.employment.updateMany({ data: { to: '2026-11-25' } })
    expect(await inviteByLink([gone, leaving], { now: START, actor: null })).toEqual([])
    expect(await findInvitation(secret, START)).toEqual({ state: 'unknown' })
    expect(await redeemInvitation(secret, PASSWORD, START)).toBeNull()
  })

  test('is not opened by its hash', async () => {
    await invited(await person())
    const { tokenHash } = await db.invitation.findFirstOrThrow({ select: { tokenHash: true } })
    expect(await findInvitation(tokenHash, START)).toEqual({ state: 'unknown' })
  })
})

