import { setImmediate } from 'node:timers/promises'
import type { ActionFunctionArgs } from '@remix-run/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { openSession } from '~/auth/sign-in.server'
import { answerOf, BASE, post } from '~/auth/test-answers'
import { withCookie, withPassword } from '~/auth/test-people'
import { filesOf } from '~/people/import/files-for-tests'
import type { ImportFiles } from '~/people/import/check-files'
import { runImport } from '~/people/import/run-import.server'
import { findByLogin } from '~/people/persons.server'
import { giveResponsibility, giveRole } from '~/people/roles.server'
import { findUnitByKey } from '~/people/units.server'
import { db } from '~/platform/db.server'
import { dayOf } from '~/platform/time'
import type { Work } from '~/platform/work'
import * as overview from './_admin.verwaltung._index'
import * as preview from './_admin.verwaltung.import.$draft'
import * as upload from './_admin.verwaltung.import._index'
import * as card from './_admin.verwaltung.personen.$person'
import * as list from './_admin.verwaltung.personen._index'
import * as newPerson from './_admin.verwaltung.personen.neu'
import * as roles from './_admin.verwaltung.rollen'
import * as progress from './_resources.fortschritt'

const now = new Date()
const today = dayOf(now)
const acting = { now, day: today, actor: null }
const staff = (count: number) => Array.from({ length: count }, () => ({}))

let administrator = ''
const others: string[] = []

beforeAll(async () => {
  await runImport(filesOf([{}, {}], staff(4)), { ...acting, locale: 'de', dryRun: false, confirmed: false })
  const id = await withPassword({ personnelNo: 'ADMIN' })
  await giveRole({ personId: id, role: 'administrator', from: today }, acting)
  administrator = await openSession(id, now)
  const manager = await withPassword({ personnelNo: 'BOSS' })
  const unit = await findUnitByKey('0')
  await giveResponsibility({ personId: manager, unitId: unit?.id ?? '', kind: 'responsible', from: today }, acting)
  await giveRole({ personId: manager, role: 'security_officer', from: today }, acting)
  const trainer = await withPassword({ personnelNo: 'TRAINER' })
  await giveRole({ personId: trainer, role: 'trainer', from: today }, acting)
  others.push(await openSession(manager, now), await openSession(trainer, now), await openSession(await withPassword(), now))
})

const get = (path: string, cookie = administrator) => withCookie(cookie, BASE + path)
const idOf = async (login: string) => (await findByLogin(login, today))?.id ?? ''

function uploadRequest(files: Partial<ImportFiles>, cookie = administrator): Request {
  const body = new FormData()
  for (const name of ['units', 'employees'] as const) {
    const file = files[name]
    body.set(name, file ? new File([Uint8Array.from(file)], `Export ${name}.csv`) : new File([], ''))
  }
  return withCookie(cookie, `${BASE}/verwaltung/import`, { method: 'POST', body })
}

async function underWay(): Promise<Work | null> {
  const answer = await progress.loader({ request: get('/fortschritt'), params: {}, context: { nonce: '', requestId: '' } })
  return (await answer.json()) as Work | null
}

async function draftOf(files: ImportFiles): Promise<string> {
  const { to } = await answerOf(upload.action, uploadRequest(files))
  return to?.split('/').at(-1) ?? ''
}

type Call = (args: ActionFunctionArgs) => unknown

describe('pages of people', () => {
  test('are for administrators alone, to read and to write', async () => {
    const person = await idOf('1000')
    const calls: [Call, (cookie: string) => Request][] = [
      ...[overview, list, newPerson, roles, upload, preview, card, progress].map(({ loader }): [Call, (cookie: string) => Request] => [
        loader,
        (cookie) => get('/verwaltung', cookie),
      ]),
      [upload.action, (cookie) => uploadRequest(filesOf([{}], staff(1)), cookie)],
      ...[newPerson, roles, preview, card].map(({ action }): [Call, (cookie: string) => Request] => [
        action,
        (cookie) => post('/verwaltung', { intent: 'giveRole', role: 'administrator', from: today }, cookie),
      ]),
    ]
    const before = await db.roleAssignment.count()
    for (const [call, request] of calls) {
      expect((await answerOf(call, request(''), { person })).status).toBe(302)
      for (const cookie of others) expect((await answerOf(call, request(cookie), { person })).status).toBe(403)
    }
    expect(await db.roleAssignment.count()).toBe(before)
    expect(await db.importDraft.count()).toBe(0)
  })

  test('open for an administrator', async () => {
    for (const { loader } of [overview, list, newPerson, roles, upload]) {
      expect((await answerOf(loader, get('/verwaltung'))).status).toBe(200)
    }
    const { data } = await answerOf(list.loader, get('/verwaltung/personen?suche=nr1002&seite=99'))
    expect(JSON.parse(data)).toMatchObject({ total: 1, page: 1, people: [{ lastName: 'Nr1002', unit: { key: '0' } }] })
    expect((await answerOf(list.loader, get('/verwaltung/personen?suche=%00&einheit=%00&seite=-1'))).status).toBe(200)
  })

  test('answer 404 for a person that is none', async () => {
    for (const person of ['x', '\0', crypto.randomUUID()]) {
      expect((await answerOf(card.loader, get('/'), { person })).status).toBe(404)
      const form = { intent: 'addLeave', from: today }
      expect((await answerOf(card.action, post('/', form, administrator), { person })).status).toBe(404)
    }
  })
})

describe("a person's card", () => {
  const change = async (login: string, fields: Record<string, string>) =>
    answerOf(card.action, post('/', fields, administrator), { person: await idOf(login) })

  test('gives and ends a role, a deputy, a leave, an exemption', async () => {
    const person = await idOf('1000')
    const given: Record<string, string>[] = [
      { intent: 'giveRole', role: 'trainer', from: today },
      { intent: 'giveResponsibility', kind: 'deputy', unit: '1', from: today, lastDay: '2099-12-31' },
      { intent: 'addLeave', from: today },
      { intent: 'addExemption', course: '', reason: 'Kein Bildschirm', from: today },
    ]
    for (const fields of given) expect((await change('1000', fields)).to).toBe(`/verwaltung/personen/${person}?gespeichert`)
    const { data } = await answerOf(card.loader, get('/'), { person })
    const shown = JSON.parse(data).person
    expect(shown).toMatchObject({
      roles: [{ role: 'trainer', state: 'now', lastDay: null }],
      responsibilities: [{ kind: 'deputy', byHand: true, unit: { key: '1' }, lastDay: '2099-12-31' }],
      leaves: [{ state: 'now' }],
      exemptions: [{ reason: 'Kein Bildschirm', courseId: null }],
    })
    const ended: Record<string, string>[] = [
      { intent: 'endRole', role: 'trainer', id: shown.roles[0].id },
      { intent: 'endResponsibility', kind: 'deputy', unit: '1', id: shown.responsibilities[0].id },
      { intent: 'endAbsence', kind: 'leave', id: shown.leaves[0].id },
      { intent: 'endAbsence', kind: 'exemption', id: shown.exemptions[0].id },
    ]
    for (const fields of ended) expect((await change('1000', fields)).status).toBe(302)
    const after = await answerOf(card.loader, get('/'), { person })
    expect(JSON.parse(after.data).person).toMatchObject({ roles: [], responsibilities: [], leaves: [], exemptions: [] })
  })

  test("does not end another person's rows", async () => {
    const { id } = await db.leave.create({ data: { id: crypto.randomUUID(), personId: await idOf('1001'), from: today } })
    expect((await change('1000', { intent: 'endAbsence', kind: 'leave', id })).status).toBe(400)
    expect(await db.leave.count({ where: { id, to: null } })).toBe(1)
  })

  test('says in words what it refuses, and keeps what was typed', async () => {
    const fields = { intent: 'giveResponsibility', kind: 'deputy', unit: 'Z', from: today }
    const { status, data } = await change('1000', fields)
    expect(status).toBe(400)
    expect(JSON.parse(data)).toMatchObject({ message: 'Die Organisationseinheit „Z“ gibt es heute nicht.', values: fields })
    expect((await change('1000', { intent: 'destroy' })).status).toBe(400)
    const admin = { intent: 'endRole', role: 'administrator', id: (await db.roleAssignment.findFirstOrThrow({ where: { role: 'administrator' } })).id }
    expect(JSON.parse((await change('ADMIN', admin)).data).message).toContain('letzte Person')
  })
})

describe('a deputy by login', () => {
  test('is given, or refused in words', async () => {
    const wish = { kind: 'deputy', unit: '0', login: '1003', from: today, lastDay: '' }
    expect((await answerOf(roles.action, post('/', wish, administrator))).to).toBe('/verwaltung/rollen?gespeichert')
    const refused = await answerOf(roles.action, post('/', { ...wish, login: 'niemand' }, administrator))
    expect(JSON.parse(refused.data).message).toContain('„niemand“')
  })
})

describe('the import', () => {
  test('shows what would happen, then does it, and drops the files', async () => {
    const draft = await draftOf(filesOf([{}, {}], [...staff(4), {}]))
    const { data } = await answerOf(preview.loader, get('/'), { draft })
    expect(JSON.parse(data).report).toMatchObject({ ok: true, people: { joined: 1, unchanged: 4 } })
    expect(await findByLogin('1004', today)).toBeNull()
    const applying = answerOf(preview.action, post('/', { intent: 'apply' }, administrator), { draft })
    const seen = new Set<string>()
    while ((await Promise.race([applying, setImmediate()])) === undefined) {
      const work = await underWay()
      if (work) seen.add(work.step)
    }
    expect([...seen]).toContain('write')
    expect(await underWay()).toBeNull()
    const applied = await applying
    expect(applied.to).toBe('/verwaltung/import?fertig')
    expect(await findByLogin('1004', today)).not.toBeNull()
    expect(await db.importDraft.count()).toBe(0)
    expect((await answerOf(preview.loader, get('/'), { draft })).to).toBe('/verwaltung/import?verfallen')
  })

  test('asks for a tick of its own before it ends more than a tenth', async () => {
    const draft = await draftOf(filesOf([{}, {}], staff(2)))
    const { data } = await answerOf(preview.loader, get('/'), { draft })
    expect(JSON.parse(data).report).toMatchObject({ ok: false, needsConfirmation: true, people: { left: 3 } })
    expect((await answerOf(preview.action, post('/', { intent: 'apply' }, administrator), { draft })).status).toBe(409)
    expect(await findByLogin('1004', today)).not.toBeNull()
    await answerOf(preview.action, post('/', { intent: 'apply', confirmed: '1' }, administrator), { draft })
    expect(await findByLogin('1004', today)).toBeNull()
  })

  test('lists every finding, and can be thrown away', async () => {
    const draft = await draftOf(filesOf([{}, {}], [{ email: 'x' }, { unit_key: '9' }]))
    const { data } = await answerOf(preview.loader, get('/'), { draft })
    const { errors } = JSON.parse(data).report as { errors: { line: number; file: string }[] }
    expect(errors.map(({ line }) => line)).toEqual([2, 3])
    expect(errors[0]?.file).toBe('Export employees.csv')
    await answerOf(preview.action, post('/', { intent: 'discard' }, administrator), { draft })
    expect(await db.importDraft.count()).toBe(0)
  })

  test("another administrator's draft is none, nor one of yesterday", async () => {
    const draft = await draftOf(filesOf([{}], staff(1)))
    await db.importDraft.update({ where: { id: draft }, data: { createdBy: 'somebody else' } })
    expect((await answerOf(preview.loader, get('/'), { draft })).to).toContain('verfallen')
    const own = await draftOf(filesOf([{}], staff(1)))
    await db.importDraft.update({ where: { id: own }, data: { createdAt: new Date(now.getTime() - 25 * 3_600_000) } })
    expect((await answerOf(preview.loader, get('/'), { draft: own })).to).toContain('verfallen')
  })

  test('says when a file is missing or too large', async () => {
    const { units } = filesOf([{}], staff(1))
    expect(await answerOf(upload.action, uploadRequest({ units }))).toMatchObject({ status: 400, data: '{"fault":"fileMissing"}' })
    const huge = uploadRequest({ units, employees: new Uint8Array(11 * 1024 * 1024) })
    expect(await answerOf(upload.action, huge)).toMatchObject({ status: 413, data: '{"fault":"tooLarge"}' })
  })
})
