import type { ActionFunctionArgs } from '@remix-run/node'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { optionalPerson } from '~/auth/guards.server'
import { findInvitation, findSlip } from '~/auth/invitations.server'
import { openSession } from '~/auth/sign-in.server'
import { invited, person, unit, withCookie, withPassword } from '~/auth/test-people'
import { giveResponsibility, giveRole } from '~/people/roles.server'
import type { RoleName } from '~/people/schema'
import { db } from '~/platform/db.server'
import * as list from './_admin.verwaltung.einladungen'
import * as slips from './_admin.verwaltung.einladungen_.zettel'

const START = new Date('2026-11-25T08:00:00Z')
const acting = { now: START, day: '2026-11-25', actor: null }
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: START }))
afterEach(async () => {
  vi.useRealTimers()
  await db.person.deleteMany()
  await db.unitPlace.deleteMany()
  await db.unit.deleteMany()
})

const PATH = 'http://127.0.0.1:3000/verwaltung/einladungen'

async function signedInAs(role: RoleName | null): Promise<{ id: string; cookie: string }> {
  const id = await withPassword({ firstName: 'Ada', lastName: 'Kern' })
  if (role) await giveRole({ personId: id, role, from: '2026-11-25' }, acting)
  return { id, cookie: await openSession(id, START) }
}

const argsOf = (request: Request): ActionFunctionArgs => ({ request, params: {}, context: { nonce: '', requestId: '' } })
const get = (cookie: string, search = '') => argsOf(withCookie(cookie, PATH + search))
const post = (cookie: string, fields: [string, string][]) =>
  argsOf(withCookie(cookie, PATH, { method: 'POST', body: new URLSearchParams(fields) }))
const ticked = (...ids: string[]) => ids.map((id): [string, string] => ['person', id])

const refusal = (call: Promise<unknown>): Promise<number> =>
  call.then(
    () => 200,
    (thrown: unknown) => (thrown instanceof Response ? thrown.status : 500),
  )

describe('invitations', () => {
  test('are for administrators alone: to see, to make, to print', async () => {
    const victim = await withPassword({ personnelNo: 'VICTIM' })
    const unitId = await unit('V')
    const manager = await signedInAs('security_officer')
    await giveResponsibility({ personId: manager.id, unitId, kind: 'responsible', from: '2026-11-25' }, acting)
    const others = [manager, await signedInAs('trainer'), await signedInAs(null)].map(({ cookie }) => cookie)
    for (const [cookie, status] of [['', 302], ...others.map((other) => [other, 403])] as [string, number][]) {
      expect(await refusal(list.loader(get(cookie)))).toBe(status)
      expect(await refusal(slips.loader(get(cookie)))).toBe(status)
      expect(await refusal(list.action(post(cookie, ticked(victim))))).toBe(status)
      expect(await refusal(slips.action(post(cookie, ticked(victim))))).toBe(status)
    }
    expect(await db.password.count({ where: { personId: victim } })).toBe(1)
    expect(await db.invitation.count({ where: { usedAt: null } })).toBe(0)
  })

  test('are made for the people ticked, never for who makes them', async () => {
    const administrator = await signedInAs('administrator')
    const [forgot, fresh, spared] = [
      await withPassword({ lastName: 'Ahrens', email: 'a@musterhausen.example' }),
      await person({ lastName: 'Özdemir', personnelNo: 'OE1' }),
      await withPassword({ lastName: 'Zander' }),
    ]
    const session = await openSession(forgot, START)
    const { data } = await list.action(post(administrator.cookie, ticked(forgot, fresh, administrator.id, 'nobody', "'")))
    expect(data.links?.map(({ name, login }) => [name, login])).toEqual([
      ['Ahrens, Jale', 'a@musterhausen.example'],
      ['Özdemir, Jale', 'OE1'],
    ])
    for (const { personId, address } of data.links ?? []) {
      expect(address).toMatch(/^http:\/\/127\.0\.0\.1:3000\/einladung\/[\w-]{43}$/)
      const secret = address.split('/').at(-1) ?? ''
      expect(await findInvitation(secret, START)).toMatchObject({ state: 'open', personId })
    }
    expect(await optionalPerson(withCookie(session))).toBeNull()
    expect(await optionalPerson(withCookie(administrator.cookie))).not.toBeNull()
    expect(await db.password.count({ where: { personId: { in: [spared, administrator.id] } } })).toBe(2)
    expect((await list.action(post(administrator.cookie, []))).data).toEqual({ fault: 'nobodyChosen', links: null })
    expect((await list.action(post(administrator.cookie, ticked(administrator.id)))).data.links).toBeNull()
  })

  test('are listed for who waits, by unit with all below, by name and by page', async () => {
    const { cookie } = await signedInAs('administrator')
    const top = await unit('1')
    await unit('1-1', top)
    await unit('2')
    const waiting = await person({ lastName: 'Öztürk', unitKey: '1-1', email: 'oe@musterhausen.example' })
    await person({ lastName: 'Weiß', firstName: 'Kai-Uwe', unitKey: '1' })
    await person({ lastName: 'Abel', unitKey: '2' })
    await withPassword({ lastName: 'Vergesslich', unitKey: '2' })
    const gone = await person({ lastName: 'Weg', unitKey: '1' })
    await db.employment.updateMany({ where: { personId: gone }, data: { to: '2026-11-25' } })
    await invited(waiting)
    const names = async (search: string) => (await list.loader(get(cookie, search))).rows.map(({ name }) => name)
    expect(await names('')).toEqual(['Abel, Jale', 'Öztürk, Jale', 'Weiß, Kai-Uwe'])
    expect(await names('?einheit=1')).toEqual(['Öztürk, Jale', 'Weiß, Kai-Uwe'])
    expect(await names('?einheit=nowhere')).toEqual([])
    expect(await names('?einheit=2&alle=1')).toEqual(['Abel, Jale', 'Vergesslich, Jale'])
    for (const query of ['öztürk', 'jale ÖZ', 'OE@musterhausen', 'kai-uwe weiß']) {
      expect(await names(`?${new URLSearchParams({ suche: query })}`)).toHaveLength(1)
    }
    expect(await names('?suche=%25abel')).toEqual(['Abel, Jale'])
    expect(await names('?suche=%21')).toEqual([])
    expect(await names('?seite=99&suche=%00abel')).toEqual(['Abel, Jale'])
    const { counts, units, rows } = await list.loader(get(cookie))
    expect(counts).toEqual({ people: 5, waiting: 3, withoutEmail: 2 })
    expect(units.map(({ key, depth, waiting }) => [key, depth, waiting])).toEqual([
      ['1', 0, 2],
      ['1-1', 1, 1],
      ['2', 0, 1],
    ])
    expect(rows[1]?.state).toEqual({ hasPassword: false, invitation: { kind: 'link', lastDay: '2026-12-09' } })
  })
})

describe('slips', () => {
  test('are printed a page a unit, in the reader’s language, with codes that open', async () => {
    const { cookie } = await signedInAs('administrator')
    const top = await unit('1')
    await unit('1-1', top)
    await unit('2')
    await person({ lastName: 'Zorn', unitKey: '1', personnelNo: 'S1' })
    await person({ lastName: 'Abel', unitKey: '1', personnelNo: 'S2' })
    await person({ lastName: 'Kid', unitKey: '1-1', personnelNo: 'S3', locale: 'en' })
    await person({ lastName: 'Mail', unitKey: '1', email: 'mail@musterhausen.example' })
    await withPassword({ lastName: 'Fertig', unitKey: '1' })
    await person({ lastName: 'Anders', unitKey: '2' })
    const unitOne: [string, string][] = [['einheit', '1']]
    const { data } = await slips.action(post(cookie, [...unitOne, ['ohneEmail', '1']]))
    expect(data.printed?.sheets.map(({ unit, slips }) => [unit, slips.map(({ name }) => name)])).toEqual([
      ['Einheit 1', ['Jale Abel', 'Jale Zorn']],
      ['Einheit 1-1', ['Jale Kid']],
    ])
    const [abel] = data.printed?.sheets[0]?.slips ?? []
    expect(abel).toMatchObject({ login: 'S2', locale: 'de', code: expect.stringMatching(/^(\w{4}-){3}\w{4}$/) })
    expect(await findSlip('S2', abel?.code ?? '')).not.toBeNull()
    expect(data.printed?.sheets[1]?.slips[0]?.locale).toBe('en')
    expect(data.printed?.words.en.validity).toContain('9 Dec 2026')
    expect(data.printed?.address).toBe('http://127.0.0.1:3000/code')

    const all = await slips.action(post(cookie, unitOne))
    expect(all.data.printed?.sheets[0]?.slips).toHaveLength(3)
    const secret = await findSlip('S2', abel?.code ?? '')
    expect(await findInvitation(secret ?? '', START)).toEqual({ state: 'expired' })
  })

  test('are shown by no address and made for nobody who is not waiting', async () => {
    const { id, cookie } = await signedInAs('administrator')
    await unit('3')
    expect(await slips.loader(get(cookie, '/zettel?einheit=3'))).toMatchObject({ unitKey: '3' })
    for (const fields of [[['einheit', '3']], [['einheit', 'nowhere']], [], ticked(id)] as [string, string][][]) {
      expect((await slips.action(post(cookie, fields))).data.printed).toBeNull()
    }
    expect(await db.invitation.count({ where: { usedAt: null } })).toBe(0)
  })
})
