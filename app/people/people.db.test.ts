import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '~/platform/db.server'
import { startOfDay } from '~/platform/time'
import { filesOf } from './import/files-for-tests'
import { runImport } from './import/run-import.server'
import { peopleOverview } from './overview.server'
import { addExemption, addLeave, createPerson, findByLogin } from './persons.server'
import { endResponsibility, endRole, giveResponsibility, giveRole, rolesOn } from './roles.server'
import type { Acting, ResponsibilityKind } from './schema'
import { findUnitByKey, subtreeOf } from './units.server'
import { answerableUnits, visiblePeople } from './visible-people.server'

const TODAY = '2026-11-25'
const acting: Acting = { now: startOfDay(TODAY), day: TODAY, actor: null }

/** Town › A › A1, and B beside A; people are called after their unit. */
beforeAll(async () => {
  const units = [
    { unit_key: 'T' },
    { unit_key: 'A', parent_key: 'T' },
    { unit_key: 'A1', parent_key: 'A' },
    { unit_key: 'B', parent_key: 'T' },
  ]
  const people = ['t', 'a', 'a1', 'b', 'b-too'].map((personnel_no) => {
    return { personnel_no, unit_key: personnel_no.replace(/-.*/, '').toUpperCase() }
  })
  const leaver = { personnel_no: 'gone', unit_key: 'A', exit_date: '2026-10-31' }
  const files = filesOf(units, [...people, leaver])
  await runImport(files, { ...acting, day: '2026-10-01', locale: 'de', dryRun: false, confirmed: false })
})

async function idOf(personnelKey: string): Promise<string> {
  const identity = await db.identity.findUniqueOrThrow({ where: { personnelKey } })
  return identity.personId
}

async function unitId(key: string): Promise<string> {
  return (await findUnitByKey(key))?.id ?? ''
}

async function seenBy(login: string, day = TODAY): Promise<(string | null)[]> {
  const people = await db.person.findMany({
    where: await visiblePeople(await idOf(login), day),
    select: { identity: { select: { personnelNo: true } } },
  })
  return people.map(({ identity }) => identity?.personnelNo ?? null).sort()
}

async function give(login: string, unit: string, kind: ResponsibilityKind, from: string, lastDay?: string) {
  return giveResponsibility({ personId: await idOf(login), unitId: await unitId(unit), kind, from, lastDay }, acting)
}

describe('whom a person may see', () => {
  test('an employee sees nobody else', async () => {
    expect(await seenBy('b')).toEqual(['b'])
  })

  test('a responsible of A who is a plain member of B sees only A, all of it, and the own record', async () => {
    await give('b', 'A', 'responsible', '2026-11-01')
    expect(await seenBy('b')).toEqual(['a', 'a1', 'b'])
    expect(await answerableUnits(await idOf('b'), TODAY)).toEqual([await unitId('A')])
  })

  test('a former deputy sees nothing any more', async () => {
    await give('a1', 'B', 'deputy', '2026-10-01', '2026-11-24')
    expect(await seenBy('a1', '2026-11-24')).toEqual(['a1', 'b', 'b-too'])
    expect(await seenBy('a1')).toEqual(['a1'])
  })

  test('a deputy from tomorrow sees nothing yet', async () => {
    await give('b-too', 'A', 'deputy', '2026-11-26')
    expect(await seenBy('b-too')).toEqual(['b-too'])
    expect(await seenBy('b-too', '2026-11-26')).toEqual(['a', 'a1', 'b-too'])
  })

  test('who has left sees nobody, whatever was given', async () => {
    await give('gone', 'T', 'deputy', '2026-10-01')
    await giveRole({ personId: await idOf('gone'), role: 'administrator', from: '2026-10-01' }, acting)
    expect(await seenBy('gone', '2026-10-31')).toHaveLength(6)
    expect(await seenBy('gone')).toEqual(['gone'])
  })

  test('a trainer sees nobody else; administrators and security officers see everybody', async () => {
    const personId = await idOf('t')
    await giveRole({ personId, role: 'trainer', from: TODAY }, acting)
    expect(await seenBy('t')).toEqual(['t'])
    await giveRole({ personId, role: 'security_officer', from: TODAY }, acting)
    expect(await seenBy('t')).toHaveLength(6)
    await endRole({ personId, role: 'security_officer' }, acting)
    expect(await seenBy('t')).toEqual(['t'])
  })
})

describe('units', () => {
  test('the subtree of a unit is what lies below it that day', async () => {
    expect(await subtreeOf([await unitId('A')], TODAY)).toEqual([await unitId('A'), await unitId('A1')])
    expect(await subtreeOf([], TODAY)).toEqual([])
  })
})

describe('roles', () => {
  test('are several a person, from a day to a day', async () => {
    const personId = await idOf('a')
    await giveRole({ personId, role: 'trainer', from: '2026-12-01', lastDay: '2026-12-31' }, acting)
    await giveRole({ personId, role: 'administrator', from: TODAY }, acting)
    expect(await rolesOn(personId, TODAY)).toEqual(['administrator'])
    expect((await rolesOn(personId, '2026-12-31')).sort()).toEqual(['administrator', 'trainer'])
    expect(await rolesOn(personId, '2027-01-01')).toEqual(['administrator'])
  })

  test('are refused twice for the same time, and in the wrong order', async () => {
    const personId = await idOf('a')
    const refusal = (code: string) => ({ ok: false, problem: expect.objectContaining({ code }) })
    const twice = { personId, role: 'trainer' as const, from: '2026-12-24' }
    expect(await giveRole(twice, acting)).toEqual(refusal('alreadyGiven'))
    expect(await giveRole({ ...twice, lastDay: '2026-12-01' }, acting)).toEqual(refusal('lastDayBeforeFirst'))
    expect(await endRole({ personId, role: 'security_officer' }, acting)).toEqual(refusal('notGiven'))
  })

  test('the last administrator stays one', async () => {
    const personId = await idOf('a')
    const problem = { code: 'lastAdministrator', params: undefined }
    expect(await endRole({ personId, role: 'administrator' }, acting)).toEqual({ ok: false, problem })
    await giveRole({ personId: await idOf('b'), role: 'administrator', from: TODAY }, acting)
    const past = await db.roleAssignment.count({ where: { personId, role: 'administrator' } })
    expect(await endRole({ personId, role: 'administrator' }, { ...acting, day: '2026-11-26' })).toEqual({ ok: true })
    expect(await db.roleAssignment.findMany({ where: { personId, role: 'administrator' }, select: { to: true } })).toEqual([
      { to: '2026-11-26' },
    ])
    expect(past).toBe(1)
  })

  test('nobody becomes deputy of a unit that is closed', async () => {
    const closed = await db.unit.create({ data: { id: 'closed', key: 'closed', name: 'Zu', sortKey: 'zu' } })
    await db.unitPlace.create({ data: { id: 'closed', unitId: closed.id, from: '2020-01-01', to: '2026-11-01' } })
    const wish = { personId: await idOf('b'), unitId: closed.id, kind: 'deputy' as const, from: TODAY }
    expect(await giveResponsibility(wish, acting)).toMatchObject({ ok: false, problem: { code: 'unitClosed' } })
  })

  test("HR's first responsible is not ended by hand", async () => {
    const personId = await idOf('t')
    const given = { personId, unitId: await unitId('T'), kind: 'responsible' as const }
    await db.responsibility.create({ data: { id: 'hr', ...given, source: 'hr', from: TODAY } })
    expect(await endResponsibility(given, acting)).toEqual({ ok: false, problem: { code: 'fromHr', params: undefined } })
  })

  test('what is given and ended leaves its trace, without a name', async () => {
    const entries = await db.auditEntry.findMany({ where: { subject: await idOf('t') }, select: { action: true, detail: true } })
    expect(entries.map(({ action }) => action)).toEqual(['role.given', 'role.given', 'role.ended'])
    expect(JSON.stringify(entries)).not.toContain('Nr100')
  })
})

describe('a person by hand', () => {
  const ada = { firstName: ' Ada ', lastName: 'Łukasz', email: 'Ada@Extern.example', source: 'manual' as const }

  test('is tidied, active from that day, at home in the unit', async () => {
    const created = await createPerson({ ...ada, personnelNo: 'X 1', unitKey: 'A', locale: 'en' }, acting)
    expect(created).toEqual({ ok: true, id: expect.any(String) })
    const row = await db.identity.findUniqueOrThrow({ where: { emailKey: 'ada@extern.example' } })
    expect(row).toMatchObject({ firstName: 'Ada', sortKey: 'lukasz, ada', personnelKey: 'x 1', locale: 'en' })
    expect(await findByLogin('ADA@extern.example ', TODAY)).toEqual({ id: row.personId, locale: 'en' })
    expect(await findByLogin('x 1', TODAY)).toEqual({ id: row.personId, locale: 'en' })
    expect(await findByLogin('x 1', '2026-11-24')).toBeNull()
    expect(await findByLogin('', TODAY)).toBeNull()
  })

  test.each([
    ['an address that is taken', { ...ada, email: 'ADA@extern.example' }, 'emailTaken'],
    ['a number that is taken', { ...ada, email: null, personnelNo: 'x 1' }, 'numberTaken'],
    ['no name', { ...ada, firstName: ' ' }, 'nameMissing'],
    ['neither address nor number', { ...ada, email: '' }, 'noLogin'],
    ['a bad address', { ...ada, email: 'ada@' }, 'badEmail'],
    ['a number like an address', { ...ada, personnelNo: 'a@b' }, 'badPersonnelNo'],
    ['an unknown unit', { ...ada, email: 'new@extern.example', unitKey: 'Z' }, 'unknownUnit'],
  ])('%s is refused', async (_, wish, code) => {
    const before = await db.person.count()
    expect(await createPerson(wish, acting)).toMatchObject({ ok: false, problem: { code } })
    expect(await db.person.count()).toBe(before)
  })

  test('exemption and leave are dated, and an exemption says why', async () => {
    const personId = await idOf('a')
    expect(await addExemption({ personId, reason: ' ', from: TODAY }, acting)).toMatchObject({ ok: false })
    expect(await addExemption({ personId, reason: 'Kein Bildschirm', from: TODAY, lastDay: '2026-12-31' }, acting)).toMatchObject({ ok: true })
    expect(await addLeave({ personId, from: TODAY }, acting)).toMatchObject({ ok: true })
    expect(await db.exemption.findMany({ select: { to: true, courseId: true } })).toEqual([{ to: '2027-01-01', courseId: null }])
    expect(await db.leave.count({ where: { to: null } })).toBe(1)
  })
})

describe('the overview', () => {
  test('counts the responsible people who cannot sign in yet', async () => {
    await give('a', 'A', 'responsible', '2026-11-01')
    await give('t', 'T', 'deputy', '2026-11-01')
    const before = (await peopleOverview(TODAY)).responsiblesWithoutPassword
    await db.password.create({ data: { personId: await idOf('a'), hash: 'x', changedAt: acting.now } })
    expect(before).toBeGreaterThan(1)
    expect((await peopleOverview(TODAY)).responsiblesWithoutPassword).toBe(before - 1)
  })
})
