import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { completeEnrolment, currentEnrolment, openVoluntary } from '~/assignments/enrolments.server'
import { createRule } from '~/assignments/rules.server'
import { runPlan } from '~/assignments/run-plan.server'
import { db } from '~/platform/db.server'
import { addDays, type Day } from '~/platform/time'
import { at, exemption, leave, membership, move, person, place, unit } from '../../tests/support/town'
import { coverage } from './coverage.server'
import { naiveRecount } from './naive-recount.testing'
import { NOBODY } from './roll-up'

const course = 'phishing'
const UNITS = ['00', '10', '10-1', '20', '20-1', '30']
const RULE_FROM = '2026-01-05'

async function complete(personId: string, day: Day, validity: string | null = 'P6M') {
  const current = await currentEnrolment(personId, course, day)
  if (!current) throw new Error(`${personId} is not enrolled on ${day}`)
  const done = { enrolmentId: current.id, personId, versionHash: 'v', validity, now: at(day), day }
  await db.$transaction((tx) => completeEnrolment(done, tx))
}

async function figures(unitKey: string, day: Day) {
  const row = (await coverage({ day, courseId: course })).find(({ unit }) => unit === unitKey)
  if (!row) throw new Error(`no row for ${unitKey} on ${day}`)
  const { enrolled, covered, notYetDue, overdue, exempt, onLeave } = row
  return { enrolled, covered, notYetDue, overdue, exempt, onLeave }
}

/** A year in a town where everything happens that may happen to a person or a unit. */
async function liveThroughAYear() {
  await unit('00')
  await unit('10', '00')
  await unit('10-1', '10')
  await unit('20', '00')
  await unit('20-1', '20', { to: '2026-07-01' })
  await place('20-1', '10', { from: '2026-07-01' }) // moved in the tree
  await unit('30', '00', { from: '2026-02-01', to: '2026-09-01' }) // opened and closed
  await person('steady', '10')
  await person('mover', '10-1')
  await move('mover', '20', '2026-06-15')
  await person('leaver', '10', { to: '2026-05-01' })
  await person('joiner', '10', { from: '2026-05-02' })
  await person('exempt', '10')
  await exemption('exempt', course, { from: '2026-03-01', to: '2026-04-01' })
  await person('always-exempt', '20')
  await exemption('always-exempt', null)
  await person('away', '20')
  await leave('away', { from: '2026-02-10', to: '2026-08-10' })
  await person('away-at-first', '20')
  await leave('away-at-first', { from: '2026-01-01', to: '2026-02-01' })
  await person('expired', '10-1')
  await person('volunteer', '10-1')
  await person('guest', '20')
  await membership('guest', '10', 'further')
  await person('branch', '20-1')
  await person('temporary', '30', { from: '2026-02-01', to: '2026-09-01' })
  await person('never', '10')
  await openVoluntary('volunteer', course, at('2026-01-02'), '2026-01-02')
  await complete('volunteer', '2026-01-03')
  const rule = { courseId: course, unitId: null, dueDays: 30, repeats: true, mandatory: true, from: RULE_FROM }
  await createRule(rule, { day: RULE_FROM, now: at(RULE_FROM), actor: null })
  const recommended = { ...rule, unitId: '20', mandatory: false, from: '2026-01-01' }
  await createRule(recommended, { day: RULE_FROM, now: at(RULE_FROM), actor: null })
  const completions: Record<Day, string[]> = {
    '2026-01-10': ['steady', 'expired', 'mover', 'leaver'],
    '2026-01-20': ['exempt', 'branch'],
    '2026-03-29': ['temporary'], // the day the clocks change
    '2026-06-25': ['steady'], // the next cycle, while the first is valid
    '2026-10-25': ['joiner'],
  }
  for (let day = RULE_FROM; day <= '2026-12-31'; day = addDays(day, 1)) {
    await runPlan({ day, now: at(day) })
    for (const who of completions[day] ?? []) await complete(who, day)
  }
}

beforeAll(liveThroughAYear, 120_000)

describe('coverage', () => {
  test('counts nobody before the rule', async () => {
    expect(await figures('00', '2026-01-04')).toEqual(NOBODY)
  })

  test('a voluntary enrolment counts from the day the rule covers it, its completion with it', async () => {
    expect(await figures('10-1', '2026-01-04')).toMatchObject({ enrolled: 0 })
    expect(await figures('10-1', RULE_FROM)).toMatchObject({ enrolled: 3, covered: 1, notYetDue: 2 })
  })

  test('is not yet due on the due day and overdue the day after', async () => {
    expect(await figures('10', '2026-02-04')).toMatchObject({ enrolled: 7, covered: 6, notYetDue: 1, overdue: 0 })
    expect(await figures('10', '2026-02-05')).toMatchObject({ enrolled: 7, covered: 6, notYetDue: 0, overdue: 1 })
  })

  test('a completion counts through its last valid day', async () => {
    expect(await figures('10-1', '2026-07-10')).toMatchObject({ enrolled: 2, covered: 1, overdue: 1 })
    expect(await figures('10-1', '2026-07-11')).toMatchObject({ enrolled: 2, covered: 0, overdue: 2 })
  })

  test('a completion of an earlier cycle counts while it is valid', async () => {
    const cycles = await db.enrolment.count({ where: { personId: 'steady', assignedOn: { lte: '2026-06-20' } } })
    expect(cycles).toBe(2)
    const listed = await figures('10', '2026-06-20')
    expect(listed.covered).toBeGreaterThan(0)
    expect(await naiveRecount(course, ['2026-06-20'], ['10'])).toMatchObject([listed])
  })

  test('exempt people and people on leave are in neither number, enrolled before or not', async () => {
    expect(await figures('20', RULE_FROM)).toMatchObject({ enrolled: 3, exempt: 1, onLeave: 1 })
    expect(await figures('20', '2026-02-15')).toMatchObject({ exempt: 1, onLeave: 1 })
    expect(await figures('10', '2026-03-31')).toMatchObject({ exempt: 1 })
    expect(await figures('10', '2026-04-01')).toMatchObject({ exempt: 0 })
  })

  test('a mover counts at the new home from the day of the move, a leaver no more, a joiner from the first day', async () => {
    const sum = async (key: string, day: Day) => {
      const { enrolled, exempt, onLeave } = await figures(key, day)
      return enrolled + exempt + onLeave
    }
    expect((await sum('10-1', '2026-06-14')) - (await sum('10-1', '2026-06-15'))).toBe(1)
    expect((await sum('20', '2026-06-15')) - (await sum('20', '2026-06-14'))).toBe(1)
    expect((await sum('10', '2026-04-30')) - (await sum('10', '2026-05-01'))).toBe(1)
    expect((await sum('10', '2026-05-02')) - (await sum('10', '2026-05-01'))).toBe(1)
  })

  test('a unit moved in the tree takes its people along from that day on, and no past figure changes', async () => {
    const before = await figures('20', '2026-06-30')
    const after = await figures('20', '2026-07-01')
    expect(before.enrolled - after.enrolled).toBe(1)
    expect((await figures('10', '2026-07-01')).enrolled - (await figures('10', '2026-06-30')).enrolled).toBe(1)
  })

  test('a further membership counts nobody twice', async () => {
    const rows = await coverage({ day: '2026-06-01', courseId: course })
    const of = (key: string) => rows.find(({ unit }) => unit === key)?.enrolled ?? 0
    expect(of('00')).toBe(of('10') + of('20') + of('30'))
  })

  test('on the day the clocks change is of that day', async () => {
    expect(await figures('30', '2026-03-28')).toMatchObject({ enrolled: 1, covered: 0 })
    expect(await figures('30', '2026-03-29')).toMatchObject({ enrolled: 1, covered: 1 })
    expect(await figures('10', '2026-10-24')).toMatchObject({ covered: (await figures('10', '2026-10-25')).covered - 1 })
  })

  test('of a unit closed that day is not listed; of one without people it is 0 of 0', async () => {
    const units = async (day: Day) => (await coverage({ day, courseId: course })).map((row) => row.unit)
    expect(await units('2026-08-31')).toContain('30')
    expect(await units('2026-09-01')).not.toContain('30')
    expect(await coverage({ day: '2026-06-01', courseId: 'nobody-takes-it', unitIds: ['20'] })).toEqual([
      expect.objectContaining({ unit: '20', enrolled: 0, covered: 0 }),
      expect.objectContaining({ unit: '20-1', enrolled: 0, covered: 0 }),
    ])
  })

  test('of one unit says the same as of the whole town, and numbers are numbers', async () => {
    const day = '2026-06-01'
    const town = await coverage({ day })
    const part = await coverage({ day, unitIds: ['10'] })
    expect(part).toEqual(town.filter(({ unit }) => unit.startsWith('10')))
    expect(typeof part[0]?.enrolled).toBe('number')
  })
})

test('coverage equals a recount by hand on every day of the year, and its parts add up', async () => {
  const days = Array.from({ length: 380 }, (_, n) => addDays('2025-12-31', n))
  const counted = await naiveRecount(course, days, UNITS)
  for (const day of days) {
    const rows = await coverage({ day, courseId: course })
    for (const { unitId: _unitId, course: _course, ...row } of rows) {
      expect(row).toEqual(counted.find((one) => one.unit === row.unit && one.day === day))
      expect(row.enrolled).toBe(row.covered + row.notYetDue + row.overdue)
    }
  }
})

// Few days apart, so that every edge is met often.
const near = fc.integer({ min: 0, max: 12 })
const days = near.map((n) => addDays('2026-03-25', n))
const span = fc.tuple(days, fc.option(near)).map(([from, length]) => ({
  from,
  to: length === null ? null : addDays(from, length),
}))
const cycle = fc.record({
  assigned: span,
  bound: fc.option(fc.integer({ min: 0, max: 4 })),
  due: near,
  done: fc.option(fc.tuple(near, fc.option(near))),
})
const life = fc.record({
  home: fc.constantFrom('00', '10', '10-1', '20'),
  span: fc.oneof(span, fc.constant({ from: '2020-01-01', to: null })),
  away: fc.option(span, { freq: 2 }),
  exempt: fc.option(span, { freq: 2 }),
  cycles: fc.array(cycle, { maxLength: 3 }),
})
type Life = typeof life extends fc.Arbitrary<infer T> ? T : never

async function live(id: string, { home, span, away, exempt, cycles }: Life) {
  await person(id, home, span)
  if (away) await leave(id, away)
  if (exempt) await exemption(id, course, exempt)
  for (const [index, { assigned, bound, due, done }] of cycles.entries()) {
    const enrolmentId = `${id}-${index}`
    await db.enrolment.create({
      data: {
        id: enrolmentId,
        personId: id,
        courseId: course,
        cycle: index + 1,
        assignedOn: assigned.from,
        endedOn: assigned.to,
        mandatoryFrom: bound === null ? null : addDays(assigned.from, bound),
        dueOn: bound === null ? null : addDays(assigned.from, due),
        createdAt: at(assigned.from),
      },
    })
    if (!done) continue
    const completedOn = addDays(assigned.from, done[0])
    const validUntil = done[1] === null ? null : addDays(completedOn, done[1])
    const kept = { enrolmentId, personId: id, courseId: course, versionHash: 'v', completedAt: at(completedOn) }
    await db.completion.create({ data: { ...kept, completedOn, validUntil } })
  }
}

test('coverage equals a recount by hand for any lives, also such as the plan would never make', async () => {
  const lives = fc.array(life, { minLength: 2, maxLength: 10 })
  await fc.assert(
    fc.asyncProperty(lives, fc.array(days, { minLength: 6, maxLength: 6 }), async (lives, asked) => {
      await db.person.deleteMany()
      for (const [index, one] of lives.entries()) await live(`p${index}`, one)
      for (const day of asked) {
        const rows = await coverage({ day, courseId: course })
        const listed = rows.map(({ unitId: _unitId, course: _course, ...row }) => row)
        expect(listed).toEqual(await naiveRecount(course, [day], listed.map((row) => row.unit)))
      }
    }),
    { numRuns: 25 },
  )
})
