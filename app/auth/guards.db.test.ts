import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { giveResponsibility, giveRole } from '~/people/roles.server'
import type { RoleName } from '~/people/schema'
import { db } from '~/platform/db.server'
import { newId } from '~/platform/ids.server'
import { requireAdministrator, requireManager, requirePerson, requireTrainer } from './guards.server'
import { openSession } from './sign-in.server'
import { person, withCookie } from './test-people'

const START = new Date('2026-11-25T08:00:00Z')

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: START }))
afterEach(() => void vi.useRealTimers())

const failure = async (guard: Promise<unknown>): Promise<Response> => {
  const thrown = await guard.then(
    () => null,
    (error: unknown) => error,
  )
  if (thrown instanceof Response) return thrown
  throw new Error('the guard let the request pass')
}

describe('the guards', () => {
  const guards = { requireTrainer, requireManager, requireAdministrator }
  const acting = { now: START, day: '2026-11-25', actor: null }

  async function signedIn(role?: RoleName, period: { from: string; lastDay?: string } = { from: '2026-11-25' }) {
    const personId = await person()
    if (role) await giveRole({ personId, role, ...period }, acting)
    return { personId, request: withCookie(await openSession(personId, new Date())) }
  }

  async function responsible(kind: 'responsible' | 'deputy', period: { from: string; lastDay?: string }) {
    const { personId, request } = await signedIn()
    const unit = await db.unit.create({ data: { id: newId(), key: newId(), name: 'Bauhof', sortKey: '1' } })
    await db.unitPlace.create({ data: { id: newId(), unitId: unit.id, from: '2026-01-01' } })
    await giveResponsibility({ personId, unitId: unit.id, kind, ...period }, acting)
    return request
  }

  const passes = async (request: Request) => {
    const passed = await Promise.all(
      Object.entries(guards).map(([name, guard]) =>
        guard(request).then(
          () => name,
          (answer: Response) => answer.status,
        ),
      ),
    )
    return passed
  }

  test('let each role to its own and nothing else', async () => {
    expect(await passes((await signedIn()).request)).toEqual([403, 403, 403])
    expect(await passes((await signedIn('trainer')).request)).toEqual(['requireTrainer', 403, 403])
    expect(await passes((await signedIn('security_officer')).request)).toEqual([403, 'requireManager', 403])
    expect(await passes((await signedIn('administrator')).request)).toEqual([403, 403, 'requireAdministrator'])
    expect(await passes(await responsible('responsible', { from: '2026-11-25' }))).toEqual([403, 'requireManager', 403])
    expect(await passes(await responsible('deputy', { from: '2026-11-25' }))).toEqual([403, 'requireManager', 403])
  })

  test('refuse a role of yesterday and one of tomorrow', async () => {
    const past = await signedIn('administrator', { from: '2026-11-01', lastDay: '2026-11-24' })
    const future = await signedIn('administrator', { from: '2026-11-26' })
    expect(await passes(past.request)).toEqual([403, 403, 403])
    expect(await passes(future.request)).toEqual([403, 403, 403])
    expect(await passes(await responsible('deputy', { from: '2026-11-01', lastDay: '2026-11-24' }))).toEqual([403, 403, 403])
  })

  test('notice within the session that a role was taken away', async () => {
    const { personId, request } = await signedIn('trainer')
    await requireTrainer(request)
    await db.roleAssignment.updateMany({ where: { personId }, data: { to: '2026-11-25' } })
    expect((await failure(requireTrainer(request))).status).toBe(403)
  })

  test('send a stranger to the sign-in and back to the page afterwards', async () => {
    const stranger = (url: string, init?: RequestInit) => failure(requirePerson(new Request(url, init)))
    const deep = await stranger('http://127.0.0.1:3000/kurse/phishing?teil=2')
    expect([deep.status, deep.headers.get('Location')]).toEqual([302, '/anmelden?weiter=%2Fkurse%2Fphishing%3Fteil%3D2'])
    expect((await stranger('http://127.0.0.1:3000/')).headers.get('Location')).toBe('/anmelden')
    const posted = (Referer: string) => stranger('http://127.0.0.1:3000/x', { method: 'POST', headers: { Referer } })
    expect((await posted('http://127.0.0.1:3000/kurse/a?b=1')).headers.get('Location')).toBe('/anmelden?weiter=%2Fkurse%2Fa%3Fb%3D1')
    for (const referer of ['http://evil.example/kurse', 'nonsense', 'http://127.0.0.1:3000//evil.example']) {
      expect((await posted(referer)).headers.get('Location')).toBe('/anmelden')
    }
    for (const guard of Object.values(guards)) {
      expect((await failure(guard(new Request('http://127.0.0.1:3000/verwaltung')))).status).toBe(302)
    }
  })
})
