import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { announce, listen } from '~/platform/changes.server'
import { db } from '~/platform/db.server'
import { startOfDay } from '~/platform/time'
import type { Work } from '~/platform/work'
import { heard } from '~/platform/work.server'
import { activeOn, covers } from '../active'
import { createPerson, findByLogin } from '../persons.server'
import { giveResponsibility, giveRole, rolesOn } from '../roles.server'
import { findUnitByKey, listUnits } from '../units.server'
import type { ImportFiles } from './check-files'
import { filesOf } from './files-for-tests'
import { runImport, type ImportOptions } from './run-import.server'

const demo = (folder: string): ImportFiles => ({
  units: readFileSync(`prisma/demo/${folder}units.csv`),
  employees: readFileSync(`prisma/demo/${folder}employees.csv`),
})

const importOn = (day: string, files: ImportFiles, options: Partial<ImportOptions> = {}) =>
  runImport(files, { now: startOfDay(day), day, actor: null, locale: 'de', dryRun: false, confirmed: false, ...options })

const activePeople = (day: string) => db.person.count({ where: activeOn(day) })

async function everyRow() {
  const people = db.person.findMany({
    select: { id: true, source: true, identity: true, employments: true, memberships: true, responsibilities: true },
    orderBy: { id: 'asc' },
  })
  return { people: await people, units: await db.unit.findMany({ include: { places: true }, orderBy: { key: 'asc' } }) }
}

describe('the town of Musterhausen', () => {
  const announced: string[] = []
  listen('peopleImported', async ({ day }) => void announced.push(day))

  const heardOf: Work[] = []

  beforeAll(async () => {
    const { ok, units, people } = await heard((work) => heardOf.push(work), () => importOn('2026-10-25', demo('')))
    expect({ ok, units, people }).toEqual({
      ok: true,
      units: { added: 80, changed: 0, removed: 0, unchanged: 0 },
      people: { joined: 1200, changed: 0, left: 0, unchanged: 0 },
    })
  })

  test('is there from the days HR names, with names in NFC and its tree', async () => {
    expect(await activePeople('2026-10-25')).toBe(1179) // 10 have left before, 11 are still to come
    expect(await activePeople('2027-01-01')).toBe(1183)
    expect(await listUnits('2015-01-01')).toHaveLength(80)
    expect((await listUnits('2026-10-25')).slice(0, 4).map(({ key, depth }) => [key, depth])).toEqual([
      ['00', 0],
      ['01', 1],
      ['10', 1],
      ['10-1', 2],
    ])
    const wolfgang = await db.identity.findUnique({ where: { personnelKey: '100165' } })
    expect(wolfgang).toMatchObject({ lastName: 'Yıldız', sortKey: 'yildiz, wolfgang', email: expect.stringContaining('@') })
  })

  test('one hears what it is at, and how far', () => {
    expect([...new Set(heardOf.map(({ step }) => step))]).toEqual(['check', 'compare', 'write'])
    const written = heardOf.filter(({ step }) => step === 'write').map(({ percent }) => percent)
    expect(written).toEqual([...written].sort((a, b) => a - b))
    expect([written[0], written.at(-1)]).toEqual([0, 100])
    expect(written.length).toBeGreaterThan(5)
  })

  test('the same files again change nothing', async () => {
    const before = await everyRow()
    const report = await importOn('2026-10-26', demo(''))
    expect(report.people).toEqual({ joined: 0, changed: 0, left: 0, unchanged: 1200 })
    expect(await everyRow()).toEqual(before)
  })

  test('a month later: seen before it happens, then applied, then nothing more', async () => {
    const before = await everyRow()
    const preview = await importOn('2026-11-25', demo('next/'), { dryRun: true })
    expect(await everyRow()).toEqual(before)
    expect(preview).toMatchObject({
      ok: true,
      units: { added: 1, changed: 0, removed: 1, unchanged: 79 },
      people: { joined: 22, changed: 52, left: 11, unchanged: 1137 },
    })
    expect(await importOn('2026-11-25', demo('next/'))).toEqual(preview)
    const again = await importOn('2026-11-25', demo('next/'))
    expect(again.people).toEqual({ joined: 0, changed: 0, left: 0, unchanged: 1211 })
    expect(announced.at(-1)).toBe('2026-11-25')
  })

  test('leavers end that day, movers are closed and opened, names are new, a lost unit is closed by its date', async () => {
    const person = (personnelKey: string) =>
      db.person.findFirstOrThrow({
        where: { identity: { personnelKey } },
        select: {
          identity: { select: { lastName: true } },
          employments: { select: { from: true, to: true } },
          memberships: { select: { from: true, to: true, unit: { select: { key: true } } }, orderBy: { from: 'asc' } },
        },
      })
    expect((await person('100142')).employments).toEqual([{ from: '2011-07-15', to: '2026-11-25' }])
    expect((await person('100118')).memberships).toEqual([
      { from: '2007-05-21', to: '2026-11-25', unit: { key: '50-2.1' } },
      { from: '2026-11-25', to: null, unit: { key: '30-2.2' } },
    ])
    expect((await person('100165')).identity).toEqual({ lastName: 'Nowak' })
    const fleet = await db.unit.findUniqueOrThrow({ where: { key: '50-6.3' }, select: { places: true, responsibilities: true } })
    expect(fleet.places.map(({ to }) => to)).toEqual(['2026-11-25'])
    expect(fleet.responsibilities.map(({ to }) => to)).toEqual(['2026-11-25'])
    expect(await db.membership.count({ where: { ...covers('2026-11-25'), unit: { key: '50-6.3' } } })).toBe(0)
  })

  test('the figures of a past day stay', async () => {
    const onThatDay = { unit: { key: '50-6.3' }, kind: 'home', person: activeOn('2026-11-24'), ...covers('2026-11-24') }
    expect(await db.membership.count({ where: onThatDay })).toBeGreaterThan(5)
    expect((await listUnits('2026-11-24')).map(({ key }) => key)).toContain('50-6.3')
    expect((await listUnits('2026-11-25')).map(({ key }) => key)).not.toContain('50-6.3')
  })
})

describe('all or nothing', () => {
  const dayAfter = '2026-11-26'

  test('a finding anywhere leaves everything as it was', async () => {
    const before = await everyRow()
    const { ok, errors, people } = await importOn(dayAfter, filesOf([{}], [{}, { unit_key: '99' }]), { confirmed: true })
    expect({ ok, people }).toEqual({ ok: false, people: { joined: 0, changed: 0, left: 0, unchanged: 0 } })
    expect(errors).toEqual([
      { file: 'employees.csv', line: 3, message: 'Die Organisationseinheit 99 steht nicht in der Datei der Einheiten.' },
    ])
    expect(await everyRow()).toEqual(before)
  })

  test('ending more than a tenth of the people waits for a word', async () => {
    const before = await everyRow()
    const few = filesOf([{}], [{}])
    const asked = await importOn(dayAfter, few)
    expect(asked).toMatchObject({ ok: false, needsConfirmation: true, people: { joined: 1, left: 1201 } })
    expect(asked.errors).toHaveLength(1)
    expect(await everyRow()).toEqual(before)
    expect(await importOn(dayAfter, few, { confirmed: true, dryRun: true })).toMatchObject({ ok: true, needsConfirmation: false })
    expect(await everyRow()).toEqual(before)
  })

  test('what is announced and fails takes the import back', async () => {
    const before = await everyRow()
    let fails = true
    listen('peopleImported', async () => {
      if (fails) throw new Error('no plan today')
    })
    await expect(announce('peopleImported', { day: dayAfter, now: new Date() }, db)).rejects.toThrow()
    await expect(importOn(dayAfter, demo(''))).rejects.toThrow('no plan today')
    fails = false
    expect(await everyRow()).toEqual(before)
  })

  test('learners go on saving while it runs, and two imports at once do not double anybody', async () => {
    const save = (key: string) => db.setting.create({ data: { key, value: '1', updatedAt: new Date() } })
    const saving = Promise.all(Array.from({ length: 30 }, (_, index) => save(`learner-${index}`)))
    const imports = await Promise.all([importOn(dayAfter, demo('')), importOn(dayAfter, demo(''))])
    await saving
    expect(imports.map(({ ok, people }) => [ok, people.joined]).sort()).toEqual([[true, 0], [true, 11]])
    const homes = await db.membership.groupBy({
      by: ['personId'],
      where: { kind: 'home', ...covers(dayAfter) },
      _count: true,
    })
    expect(homes.filter(({ _count }) => _count > 1)).toEqual([])
  })
})

describe('what was given by hand', () => {
  const day = '2026-12-01'
  const acting = { now: startOfDay(day), day, actor: null }

  test('survives: people, roles, deputies, further responsibles', async () => {
    const created = await createPerson({ firstName: 'Ada', lastName: 'Extern', email: 'ada@extern.example', source: 'manual' }, acting)
    if (!created.ok) throw new Error(created.problem.code)
    const wolfgang = await findByLogin('100165', day)
    const unit = await findUnitByKey('10-1')
    if (!wolfgang || !unit) throw new Error('not imported')
    const given = { personId: wolfgang.id, unitId: unit.id, from: day }
    await giveResponsibility({ ...given, kind: 'deputy' }, acting)
    await giveResponsibility({ ...given, kind: 'responsible' }, acting)
    await giveRole({ personId: created.id, role: 'administrator', from: day }, acting)
    const byHand = () => db.responsibility.findMany({ where: { source: 'manual' }, orderBy: { id: 'asc' } })
    const before = await byHand()
    await importOn('2026-12-02', demo('next/'))
    await importOn('2026-12-03', demo(''), { confirmed: true })
    expect(await byHand()).toEqual(before)
    expect(await rolesOn(created.id, '2026-12-03')).toEqual(['administrator'])
    expect(await db.employment.findMany({ where: { personId: created.id }, select: { to: true } })).toEqual([{ to: null }])
  })

  test("the first administrator becomes HR's person when HR's file has the address, and keeps the role", async () => {
    const wish = { firstName: 'Admin', lastName: 'Erste', email: 'Neu@Musterhausen.example', source: 'manual' as const }
    const created = await createPerson(wish, acting)
    if (!created.ok) throw new Error(created.problem.code)
    await giveRole({ personId: created.id, role: 'administrator', from: day }, acting)
    const rows = { personnel_no: '777', first_name: 'Amira', last_name: 'Erste', email: 'neu@musterhausen.example' }
    await importOn('2026-12-04', filesOf([{}], [rows]), { confirmed: true })
    expect(await findByLogin('777', '2026-12-04')).toEqual({ id: created.id, locale: null })
    expect(await rolesOn(created.id, '2026-12-04')).toEqual(['administrator'])
  })
})
