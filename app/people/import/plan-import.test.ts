import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkFiles, type CheckedFiles } from './check-files'
import { filesOf } from './files-for-tests'
import type { Plan, Writes } from './plan'
import { planImport } from './plan-import'
import type { PresentPerson, PresentState } from './state'

const TODAY = '2026-11-25'
const EMPTY: PresentState = { units: [], people: [] }

let lastId = 0
const newId = () => `id-${++lastId}`

function planned(rows: CheckedFiles, state: PresentState, day = TODAY): Plan {
  expect(rows.findings).toEqual([])
  const result = planImport(rows, state, day, newId)
  if (!result.ok) throw new Error(JSON.stringify(result.findings))
  return result.plan
}

/** The state after an import: what apply-plan.server.ts does to the database, done in memory. */
function after(rows: CheckedFiles, state: PresentState, day = TODAY): PresentState {
  const { units, people, responsibles } = planned(rows, state, day)
  const renamed = new Map(units.rename.map(({ id, name }) => [id, name]))
  const identities = new Map(people.identities.create.map((row) => [row.personId, row]))
  const write = <R extends { from: string; to: string | null }, V>(
    rows: { id: string; from: string; to: string | null; value: V }[],
    writes: Writes<R>,
    own: (row: R) => boolean,
    valueOf: (row: R) => V,
  ) => [
    ...rows
      .filter(({ id }) => !writes.remove.includes(id))
      .map((row) => ({ ...row, ...writes.update.find(({ id }) => id === row.id) })),
    ...writes.create.filter(own).map((row) => ({ id: newId(), from: row.from, to: row.to, value: valueOf(row) })),
  ]
  const allUnits = [...state.units, ...units.create.map((unit) => ({ ...unit, places: [], responsibles: [] }))]
  const newPeople = people.create.map((id) => ({ id, employments: [], homes: [] }))
  return {
    units: allUnits.map((unit) => ({
      ...unit,
      name: renamed.get(unit.id) ?? unit.name,
      places: write(unit.places, units.places, ({ unitId }) => unitId === unit.id, ({ parentId }) => parentId),
      responsibles: write(unit.responsibles, responsibles, ({ unitId }) => unitId === unit.id, ({ personId }) => personId),
    })),
    people: [...state.people, ...newPeople].map((person) => ({
      ...person,
      ...identities.get(person.id),
      source: 'source' in person && !people.adopt.includes(person.id) ? person.source : 'hr',
      employments: write(person.employments, people.employments, ({ personId }) => personId === person.id, () => null),
      homes: write(person.homes, people.homes, ({ personId }) => personId === person.id, ({ unitId }) => unitId),
    })) as PresentPerson[],
  }
}

type Days = { from: string; to: string | null }
const on = (day: string) => (row: Days) => row.from <= day && (row.to === null || row.to > day)

/** What anybody can see of a state on a day. */
function seenOn(day: string, { units, people }: PresentState) {
  const keyOf = new Map(units.map(({ id, key }) => [id, key]))
  const numberOf = new Map(people.map(({ id, personnelNo }) => [id, personnelNo]))
  const openUnits = units.flatMap(({ key, name, places, responsibles }) => {
    const now = places.filter(on(day)).map(({ value }) => keyOf.get(value ?? '') ?? null)
    return now.length === 0 ? [] : [[key, name, now, responsibles.filter(on(day)).map(({ value }) => numberOf.get(value))]]
  })
  const active = people.flatMap((person) => {
    const ends = person.employments.filter(on(day)).map(({ to }) => to)
    const { personnelNo, firstName, lastName, email, jobTitle, locale, homes } = person
    const home = homes.filter(on(day)).map(({ value }) => keyOf.get(value))
    return ends.length === 0 ? [] : [[personnelNo, firstName, lastName, email, jobTitle, locale, home, ends]]
  })
  return { units: openUnits.sort(byFirst), people: active.sort(byFirst) }
}

/** Rows that end before they begin, or share a day with another one of the same thing; responsibles of closed units. */
function faultsOf({ units, people }: PresentState): unknown[] {
  const groups: Days[][] = [
    ...units.flatMap(({ places, responsibles }) => [places, responsibles]),
    ...people.flatMap(({ employments, homes }) => [employments, homes]),
  ]
  const overlaps = (rows: Days[]) =>
    rows.some((a) => (a.to !== null && a.to < a.from) || rows.some((b) => a !== b && b.from <= a.from && (b.to === null || b.to > a.from)))
  const closed = units.filter(({ places, responsibles }) => !places.some(on(TODAY)) && responsibles.some(on(TODAY)))
  return [...groups.filter(overlaps), ...closed]
}

const byFirst = (a: unknown[], b: unknown[]) => (String(a[0]) < String(b[0]) ? -1 : 1)

const days = fc.constantFrom('2014-05-01', '2026-11-01', '2026-11-24', '2026-11-25', '2026-11-26', '2027-01-01')

const town = fc
  .record({
    keys: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 }),
    parents: fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }),
    unitNames: fc.array(fc.constantFrom('Amt', 'Büro'), { minLength: 4, maxLength: 4 }),
    responsibles: fc.array(fc.option(fc.nat(4)), { minLength: 4, maxLength: 4 }),
    people: fc.uniqueArray(
      fc.record({
        number: fc.constantFrom('1', '2', '3', '4', '5'),
        name: fc.constantFrom('Öz', 'Groß'),
        email: fc.constantFrom('1', '2', '3', '4', '5'),
        unit: fc.nat(3),
        entry: days,
        exit: fc.option(days),
      }),
      { minLength: 1, selector: ({ number }) => number },
    ),
  })
  .map(({ keys, parents, unitNames, responsibles, people }) => {
    const emails = people.map(({ email }, index) => (people.findIndex((p) => p.email === email) === index ? `${email}@t.example` : ''))
    const units = keys.map((unit_key, index) => ({
      unit_key,
      name: unitNames[index],
      parent_key: index === 0 ? '' : (keys[(parents[index] ?? 0) % index] ?? ''),
      responsible_email: emails[responsibles[index] ?? 9] ?? '',
    }))
    const employees = people.map(({ number, name, unit, entry, exit }, index) => ({
      personnel_no: number,
      last_name: name,
      email: emails[index],
      unit_key: keys[unit % keys.length],
      locale: 'de',
      entry_date: entry,
      exit_date: exit && exit >= entry ? exit : '',
    }))
    return checkFiles(filesOf(units, employees))
  })

describe('imports in a row', () => {
  test('the last one alone decides about today, and the same file twice changes nothing', () => {
    const importDays = fc.constantFrom('2026-11-20', TODAY)
    fc.assert(
      fc.property(town, town, importDays, (first, second, firstDay) => {
        const both = after(second, after(first, EMPTY, firstDay))
        expect(seenOn(TODAY, both)).toEqual(seenOn(TODAY, after(second, EMPTY)))
        expect(faultsOf(both)).toEqual([])
        const { units, people, responsibles } = planned(second, both)
        const rows = [units.places, people.employments, people.homes, responsibles]
        expect(rows).toEqual(rows.map(() => ({ create: [], update: [], remove: [] })))
        expect([units.create, units.rename, people.create, people.identities.create]).toEqual([[], [], [], []])
      }),
      { numRuns: 200 },
    )
  }, 60_000)

  test('an import leaves the tree and the responsibles of the days before as they were', () => {
    const yesterday = '2026-11-24'
    const tree = (state: PresentState) => seenOn(yesterday, state).units.map((unit) => unit.filter((_, at) => at !== 1))
    fc.assert(
      fc.property(town, town, (first, second) => {
        const before = after(first, EMPTY, '2026-11-20')
        const then = tree(before)
        const now = tree(after(second, before))
        expect(now).toEqual(then)
      }),
    )
  }, 60_000)
})

describe('who a row means', () => {
  const staff = (...rows: Record<string, string>[]) => checkFiles(filesOf([{}], rows))
  const hans: PresentPerson = {
    id: 'hans',
    source: 'manual',
    personnelNo: null,
    personnelKey: null,
    firstName: 'Hans',
    lastName: 'Groß',
    sortKey: 'gross, hans',
    email: 'Hans@t.example',
    emailKey: 'hans@t.example',
    jobTitle: null,
    locale: 'en',
    employments: [{ id: 'e', from: TODAY, to: null, value: null }],
    homes: [],
  }

  test('somebody entered by hand without a number is found by address, and keeps the language chosen', () => {
    const rows = staff({ personnel_no: '7', first_name: 'Hans', last_name: 'Groß', email: 'hans@t.example', locale: 'de' })
    const state = after(rows, { units: [], people: [hans] })
    expect(state.people).toHaveLength(1)
    expect(state.people[0]).toMatchObject({ id: 'hans', source: 'hr', personnelNo: '7', locale: 'en' })
    expect(state.people[0]?.employments).toMatchObject([{ from: '2020-01-01', to: null }])
  })

  test('the address of somebody entered by hand with another number is refused by line', () => {
    const people = [{ ...hans, personnelNo: 'X1', personnelKey: 'x1' }]
    const result = planImport(staff({}, { email: 'hans@t.example' }), { units: [], people }, TODAY, newId)
    const finding = { file: 'employees', line: 3, code: 'emailOfManual', params: { email: 'hans@t.example' } }
    expect(result).toEqual({ ok: false, findings: [finding] })
  })

  test('two people swap addresses', () => {
    const before = after(staff({ email: 'a@t.example' }, { email: 'b@t.example' }), EMPTY, '2026-10-01')
    const state = after(staff({ email: 'b@t.example' }, { email: 'a@t.example' }), before)
    expect(state.people.map(({ email }) => email)).toEqual(['b@t.example', 'a@t.example'])
  })

  test('who has left gives the address up to whoever takes it over', () => {
    const before = after(staff({ personnel_no: '1', email: 'info@t.example' }), EMPTY, '2026-10-01')
    const state = after(staff({ personnel_no: '2', email: 'Info@t.example' }), before)
    expect(state.people.map(({ personnelNo, email }) => [personnelNo, email])).toEqual([['1', null], ['2', 'Info@t.example']])
    expect(state.people[0]?.employments).toMatchObject([{ to: TODAY }])
  })

  test('who was entered by hand and is not in the file is left alone', () => {
    const state = after(staff({}), { units: [], people: [hans] })
    expect(state.people[0]).toEqual(hans)
  })
})

describe('counts', () => {
  const first = checkFiles(filesOf([{}, {}, {}], [{}, {}, {}, {}, {}]))
  const before = after(first, EMPTY, '2026-10-01')

  test('joined, changed, left, unchanged; added, changed, removed, unchanged', () => {
    const units = [{}, { name: 'Neu' }, { unit_key: '9' }]
    const people = [{}, { unit_key: '1' }, { last_name: 'Neu' }, { exit_date: '2026-11-01' }, { personnel_no: '2000' }]
    const { counts, preview, ending } = planned(checkFiles(filesOf(units, people)), before)
    expect(counts).toEqual({
      units: { added: 1, changed: 1, removed: 1, unchanged: 1 },
      people: { joined: 1, changed: 2, left: 2, unchanged: 1 },
    })
    expect(preview.moved).toEqual([{ key: '1001', name: 'Ada Nr1001', before: '0 Amt 0', after: '1 Neu' }])
    expect(preview.renamed).toEqual([{ key: '1002', name: 'Ada Neu', before: 'Ada Nr1002', after: 'Ada Neu' }])
    expect(preview.left.map(({ key }) => key)).toEqual(['1003', '1004'])
    expect(ending).toEqual({ people: 2, of: 5 })
  })

  test('an end that HR now names for a coming day counts as ending people too', () => {
    const leaving = Array.from({ length: 5 }, () => ({ exit_date: '2026-12-31' }))
    expect(planned(checkFiles(filesOf([{}, {}, {}], leaving)), before)).toMatchObject({
      counts: { people: { changed: 5, left: 0 } },
      ending: { people: 5, of: 5 },
    })
  })

  test('who comes back joins again', () => {
    const without = checkFiles(filesOf([{}, {}, {}], [{}, {}, {}, {}]))
    const gone = after(without, before, '2026-11-01')
    const plan = planned(first, gone)
    expect(plan.counts.people).toEqual({ joined: 1, changed: 0, left: 0, unchanged: 4 })
    expect(plan.people.employments.create).toEqual([{ personId: gone.people[4]?.id, from: TODAY, to: null }])
  })
})
