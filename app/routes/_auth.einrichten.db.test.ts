import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { optionalPerson } from '~/auth/guards.server'
import { createFirstAdministrator, setupAddress } from '~/auth/setup.server'
import { answerOf, get, post } from '~/auth/test-answers'
import { PASSWORD, person, withCookie } from '~/auth/test-people'
import { organisationName } from '~/organisation/settings.server'
import { findByLogin } from '~/people/persons.server'
import { rolesOn } from '~/people/roles.server'
import { db } from '~/platform/db.server'
import * as setup from './_auth.einrichten.$token'

const START = new Date('2026-11-25T08:00:00Z')
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: START }))
afterEach(() => void vi.useRealTimers())

describe('/einrichten/:token', () => {
  const wish = { organisation: 'Stadt Musterhausen', firstName: 'Ada', lastName: 'Kern', email: 'Ada@Musterhausen.example', password: PASSWORD }
  const create = (token: string, fields: Record<string, string>) =>
    answerOf(setup.action, post('/einrichten/x', fields), { token })
  const newToken = async () => (await setupAddress(START))?.split('/').at(-1) ?? ''

  test('makes the first administrator once, then opens to nobody', async () => {
    const older = await newToken()
    const token = await newToken()
    expect(await answerOf(setup.loader, get('/x'), { token: older })).toMatchObject({ status: 404 })
    expect(await create(older, wish)).toMatchObject({ status: 302, cookie: null })
    for (const guess of [older, '', 'x']) expect(await createFirstAdministrator(guess, wish, START)).toBeNull()
    expect((await create(token, { ...wish, email: 'ada' })).data).toContain('emailWrong')
    expect((await create(token, { ...wish, password: 'Ada Kern 2026' })).data).toContain('ownData')

    const answers = await Promise.all([create(token, wish), create(token, wish)])
    const cookies = answers.flatMap(({ cookie }) => cookie ?? [])
    expect(cookies).toHaveLength(1)
    const admin = await optionalPerson(withCookie(cookies[0] ?? ''))
    expect(admin).toMatchObject({ firstName: 'Ada', roles: ['administrator'] })
    expect(await organisationName()).toBe('Stadt Musterhausen')
    expect(await setupAddress(START)).toBeNull()
    expect(await answerOf(setup.loader, get('/x'), { token })).toMatchObject({ status: 404 })
    expect(await create(token, { ...wish, email: 'eve@musterhausen.example' })).toMatchObject({ status: 302, cookie: null })
    expect(await findByLogin('eve@musterhausen.example', '2026-11-25')).toBeNull()
  })

  test('opens again when the only administrator has left, and takes over who is known already', async () => {
    const later = new Date('2027-02-01T08:00:00Z')
    await db.employment.updateMany({ data: { to: '2026-12-01' } })
    vi.setSystemTime(later)
    const known = await person({ email: 'bea@musterhausen.example' })
    const token = (await setupAddress(later))?.split('/').at(-1) ?? ''
    const left = await create(token, wish)
    expect(left.data).toContain('emailTaken')
    await create(token, { ...wish, email: 'BEA@musterhausen.example' })
    expect(await rolesOn(known, '2027-02-01')).toEqual(['administrator'])
  })
})
