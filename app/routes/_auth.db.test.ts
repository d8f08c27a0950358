import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { optionalPerson } from '~/auth/guards.server'
import { inviteBySlips } from '~/auth/invitations.server'
import { openSession } from '~/auth/sign-in.server'
import { answerOf, BASE, get, post } from '~/auth/test-answers'
import { invited, PASSWORD, person, withCookie, withPassword } from '~/auth/test-people'
import * as signOut from './_auth.abmelden'
import * as signIn from './_auth.anmelden'
import * as code from './_auth.code'
import * as invitation from './_auth.einladung.$token'

const START = new Date('2026-11-25T08:00:00Z')
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: START }))
afterEach(() => void vi.useRealTimers())

describe('/anmelden', () => {
  const attempt = (fields: Record<string, string>, cookie?: string) =>
    answerOf(signIn.action, post('/anmelden', fields, cookie))

  test('signs in and leads to the page asked for', async () => {
    const id = await withPassword({ personnelNo: 'R1' })
    const answer = await attempt({ login: 'r1', password: PASSWORD, weiter: '/kurse/phishing?teil=2' })
    expect([answer.status, answer.to]).toEqual([302, '/kurse/phishing?teil=2'])
    const signedIn = withCookie(answer.cookie ?? '', `${BASE}/anmelden?weiter=/leitung`)
    expect(await optionalPerson(signedIn)).toMatchObject({ id })
    expect(await answerOf(signIn.loader, signedIn)).toMatchObject({ status: 302, to: '/leitung' })
  })

  test('leads to no foreign address, before or after signing in', async () => {
    await withPassword({ personnelNo: 'R2' })
    for (const weiter of ['https://evil.example', '//evil.example', '/.//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      expect((await attempt({ login: 'R2', password: PASSWORD, weiter })).to).toBe('/')
      const page = await answerOf(signIn.loader, get(`/anmelden?${new URLSearchParams({ weiter })}`))
      expect(JSON.parse(page.data)).toMatchObject({ weiter: '/' })
    }
  })

  test('answers the same to an unknown person, a wrong password and a person without one', async () => {
    await withPassword({ personnelNo: 'R3' })
    await person({ personnelNo: 'R4' })
    const answers = await Promise.all(
      ['R3', 'R4', 'XX'].map(async (login) => {
        const { data, ...rest } = await attempt({ login, password: 'wrong wrong wrong', weiter: '/kurse' })
        return { ...rest, data: data.replaceAll(login, '…') }
      }),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ status: 400, cookie: null, to: null })
    expect(answers[0]?.data).toContain('"wrong"')
  })

  test('keeps what was typed, but never the password', async () => {
    const answer = await attempt({ login: 'anna@musterhausen.example', password: 'geheim-geheim', weiter: '/kurse' })
    expect(answer.data).toContain('anna@musterhausen.example')
    expect(answer.data).toContain('/kurse')
    expect(answer.data).not.toContain('geheim-geheim')
  })

  test('names what is missing, and survives what no browser sends', async () => {
    expect((await attempt({})).data).toMatch(/loginMissing.*passwordMissing/)
    expect((await attempt({ login: 'x'.repeat(100_000), password: 'y'.repeat(100_000) })).status).toBe(400)
    expect((await attempt({ login: '\0', password: '\0' })).status).toBe(400)
  })

  test('ends the session that was open before', async () => {
    const before = await openSession(await withPassword({ personnelNo: 'R5' }), START)
    const answer = await attempt({ login: 'R5', password: PASSWORD }, before)
    expect(await optionalPerson(withCookie(before))).toBeNull()
    expect(await optionalPerson(withCookie(answer.cookie ?? ''))).not.toBeNull()
  })
})

describe('/abmelden', () => {
  test('ends the session by a form, never by a link', async () => {
    const cookie = await openSession(await person(), START)
    expect(await answerOf(signOut.loader, withCookie(cookie, `${BASE}/abmelden`))).toMatchObject({ to: '/', cookie: null })
    expect(await optionalPerson(withCookie(cookie))).not.toBeNull()
    const answer = await answerOf(signOut.action, post('/abmelden', {}, cookie))
    expect(answer).toMatchObject({ status: 302, to: '/anmelden' })
    expect(answer.cookie).toContain('Max-Age=0')
    expect(await optionalPerson(withCookie(cookie))).toBeNull()
  })
})

describe('/einladung/:token', () => {
  const open = (token: string) => answerOf(invitation.loader, get('/einladung/x'), { token })
  const choose = (token: string, fields: Record<string, string>) =>
    answerOf(invitation.action, post('/einladung/x', fields), { token })

  test('greets by name, sets the password and signs in; afterwards it says that it was used', async () => {
    const id = await person({ personnelNo: 'E1' })
    const token = await invited(id)
    expect((await open(token)).data).toContain('Jale')
    const answer = await choose(token, { password: PASSWORD })
    expect(answer).toMatchObject({ status: 302, to: '/' })
    expect(await optionalPerson(withCookie(answer.cookie ?? ''))).toMatchObject({ id })
    expect(await open(token)).toMatchObject({ status: 410, data: expect.stringContaining('"used"') })
    expect((await open(token)).data).not.toContain('Jale')
    expect(await choose(token, { password: 'noch ein Passwort hier' })).toMatchObject({ status: 302, cookie: null })
  })

  test('refuses bad passwords on the server too, with the person’s own data', async () => {
    const token = await invited(await person({ personnelNo: 'E2E2E2' }))
    const faults: [Record<string, string>, string][] = [
      [{}, 'passwordMissing'],
      [{ password: 'kurz' }, 'tooShort'],
      [{ password: 'Passwort2026!' }, 'common'],
      [{ password: 'Jale Öztürk E2E2E2' }, 'ownData'],
      [{ password: PASSWORD, repetition: 'anders' }, 'repetitionDiffers'],
    ]
    for (const [fields, fault] of faults) {
      const answer = await choose(token, fields)
      expect([fault, answer.status, answer.cookie]).toEqual([fault, 400, null])
      expect(answer.data).toContain(fault)
      if (fields.password) expect(answer.data).not.toContain(fields.password)
    }
    expect(await open(token)).toMatchObject({ status: 200 })
  })

  test('tells an expired and an unknown one apart', async () => {
    const id = await person()
    const old = await invited(id)
    await invited(id)
    expect(await open(old)).toMatchObject({ status: 410, data: expect.stringContaining('"expired"') })
    expect(await open('unknown')).toMatchObject({ status: 404, data: expect.stringContaining('"unknown"') })
    expect(await open('')).toMatchObject({ status: 404 })
  })
})

describe('/code', () => {
  const enter = (fields: Record<string, string>) => answerOf(code.action, post('/code', fields))
  const grouped = (secret: string) => secret.toLowerCase().replace(/(.{4})/g, '$1 - ')

  test('leads from a slip, typed as people type, to the new password, once', async () => {
    const id = await person({ personnelNo: 'Z1' })
    const [slip] = await inviteBySlips([id], { now: START, actor: null })
    const secret = slip?.secret ?? ''
    const answer = await enter({ login: ' z1 ', code: grouped(secret) })
    expect(answer).toMatchObject({ status: 302, to: `/einladung/${secret}` })
    const chosen = await answerOf(invitation.action, post('/x', { password: PASSWORD }), { token: secret })
    expect(await optionalPerson(withCookie(chosen.cookie ?? ''))).toMatchObject({ id })
    expect((await answerOf(invitation.loader, get('/x'), { token: secret })).status).toBe(410)
  })

  test('refuses another person’s number, a link’s token and guesses, all in the same words', async () => {
    const [mine, other] = [await person({ personnelNo: 'Z2' }), await person({ personnelNo: 'Z3' })]
    const [slip] = await inviteBySlips([mine], { now: START, actor: null })
    const token = await invited(other)
    const answers = await Promise.all([
      enter({ login: 'Z3', code: slip?.secret ?? '' }),
      enter({ login: 'Z3', code: token }),
      enter({ login: 'Z2', code: 'AAAA-AAAA-AAAA-AAAA' }),
      enter({ login: 'nobody', code: 'AAAA' }),
    ])
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 400, to: null })
      expect(answer.data).toContain('"codeWrong"')
    }
  })
})
