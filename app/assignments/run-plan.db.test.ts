import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '~/platform/db.server'
import { addDays, type Day } from '~/platform/time'
import { at, exemption, leave, membership, move, person, unit } from '../../tests/support/town'
import { completeEnrolment, currentEnrolment, enrolmentsOf, openVoluntary } from './enrolments.server'
import { createRule, endRule, listRules, previewRule, rulesAtWork } from './rules.server'
import { runDailyPlan, runPlan } from './run-plan.server'
import type { NewRule } from './schema'

const DAY = '2026-03-02'
const course = 'phishing'

const plan = (day: Day) => runPlan({ day, now: at(day) })

async function rule(terms: Partial<NewRule> = {}) {
  const created = await createRule(
    { courseId: course, unitId: null, dueDays: 30, repeats: true, mandatory: true, from: '2026-01-01', ...terms },
    { day: DAY, now: at(DAY), actor: null },
  )
  if (!created.ok) throw new Error(created.reason)
  return created.id
}

async function complete(personId: string, day: Day, validity: string | null = 'P1Y') {
  const current = await currentEnrolment(personId, course, day)
  if (!current) throw new Error(`${personId} has no enrolment`)
  const completed = { enrolmentId: current.id, personId, versionHash: 'v1', validity, now: at(day), day }
  return db.$transaction((tx) => completeEnrolment(completed, tx))
}

const cycles = (personId: string) =>
  db.enrolment.findMany({
    where: { personId },
    select: { cycle: true, assignedOn: true, mandatoryFrom: true, dueOn: true, endedOn: true },
    orderBy: { cycle: 'asc' },
  })

beforeEach(async () => {
  await db.person.deleteMany()
  await db.rule.deleteMany()
  await db.unitPlace.deleteMany()
  await db.unit.deleteMany()
  await unit('00')
  await unit('10', '00')
  await unit('10-1', '10')
  await unit('20', '00')
})

describe('the plan', () => {
  test('enrols the subtree of the rule and nobody else', async () => {
    await rule({ unitId: '10' })
    await person('above', '00')
    await person('in', '10')
    await person('below', '10-1')
    await person('beside', '20')
    expect(await plan(DAY)).toEqual({ day: DAY, enrolled: 2, repeated: 0, bound: 0, ended: 0 })
    expect(await cycles('below')).toEqual([
      { cycle: 1, assignedOn: DAY, mandatoryFrom: DAY, dueOn: '2026-04-01', endedOn: null },
    ])
    expect(await db.enrolment.count()).toBe(2)
  })

  test('leaves a rule idle that reaches nobody', async () => {
    await rule({ unitId: '10' })
    await rule({ unitId: '20' })
    await rule({ unitId: '10-1', from: addDays(DAY, 1) })
    await person('in', '10')
    expect(await rulesAtWork(DAY)).toEqual({ inForce: 2, idle: 2 })
    await plan(DAY)
    expect(await rulesAtWork(DAY)).toEqual({ inForce: 2, idle: 1 })
  })

  test('changes nothing the second time, nor run by several at once', async () => {
    await rule()
    for (const key of ['a', 'b', 'c']) await person(key, '10')
    await Promise.all([plan(DAY), plan(DAY), plan(DAY)])
    expect(await db.enrolment.count()).toBe(3)
    expect(await plan(DAY)).toMatchObject({ enrolled: 0, repeated: 0, bound: 0, ended: 0 })
  })

  test('finishes what a crash left half done', async () => {
    await rule()
    for (const key of ['a', 'b']) await person(key, '10')
    const crash = db.$transaction(async (tx) => {
      await runPlan({ day: DAY, now: at(DAY) }, tx)
      throw new Error('crash')
    })
    await expect(crash).rejects.toThrow('crash')
    expect(await plan(DAY)).toMatchObject({ enrolled: 2 })
  })

  test('copes with more people than one batch takes: enrolling, binding, repeating, ending', async () => {
    const ids = Array.from({ length: 4_100 }, (_, i) => `p${i}`)
    for (let start = 0; start < ids.length; start += 1_000) {
      const batch = ids.slice(start, start + 1_000)
      await db.person.createMany({ data: batch.map((id) => ({ id, source: 'hr', createdAt: at(DAY) })) })
      await db.employment.createMany({ data: batch.map((id) => ({ id, personId: id, from: '2020-01-01' })) })
    }
    const recommended = await rule({ mandatory: false })
    expect(await plan(DAY)).toMatchObject({ enrolled: 4_100 })
    expect(await plan(DAY)).toMatchObject({ enrolled: 0 })
    await endRule(recommended, DAY, { day: DAY, now: at(DAY), actor: null })
    const duty = await rule({ from: DAY })
    expect(await plan(DAY)).toMatchObject({ enrolled: 0, bound: 4_100, ended: 0 })
    await db.$executeRaw`
      INSERT INTO "Completion" ("enrolmentId", "personId", "courseId", "versionHash", "completedAt", "completedOn", "validUntil")
      SELECT "id", "personId", "courseId", 'v', "createdAt", '2026-03-10', '2027-03-10' FROM "Enrolment"`
    expect(await plan('2027-02-08')).toMatchObject({ repeated: 4_100, enrolled: 0 })
    await endRule(duty, '2027-02-09', { day: DAY, now: at(DAY), actor: null })
    expect(await plan('2027-02-09')).toMatchObject({ ended: 4_100 })
  })

  test('waits for the first day of who joins later', async () => {
    await rule()
    await person('joiner', '10', { from: addDays(DAY, 1) })
    expect(await plan(DAY)).toMatchObject({ enrolled: 0 })
    expect(await plan(addDays(DAY, 1))).toMatchObject({ enrolled: 1 })
    expect(await cycles('joiner')).toMatchObject([{ assignedOn: addDays(DAY, 1), dueOn: addDays(DAY, 31) }])
  })

  test('leaves out who is exempt or on leave, and keeps what they have', async () => {
    await rule()
    await person('exempt', '10')
    await exemption('exempt', course)
    await person('away', '10')
    await leave('away', { to: addDays(DAY, 10) })
    await person('otherwise', '10')
    await exemption('otherwise', 'passwords')
    await person('later', '10')
    await leave('later', { from: addDays(DAY, 1) })
    expect(await plan(DAY)).toMatchObject({ enrolled: 2 })
    expect(await plan(addDays(DAY, 1))).toMatchObject({ enrolled: 0, ended: 0 })
    expect(await plan(addDays(DAY, 10))).toMatchObject({ enrolled: 1 })
    expect(await cycles('away')).toMatchObject([{ assignedOn: addDays(DAY, 10), dueOn: addDays(DAY, 40) }])
  })

  test('counts a further membership, once', async () => {
    await rule({ unitId: '10' })
    await person('guest', '20')
    await membership('guest', '10', 'further')
    await membership('guest', '10-1', 'further')
    expect(await plan(DAY)).toMatchObject({ enrolled: 1 })
  })

  test('ends the enrolment of who leaves or moves away, and keeps the completion', async () => {
    await rule({ unitId: '10' })
    await person('leaver', '10', { to: addDays(DAY, 5) })
    await person('mover', '10')
    await plan(DAY)
    await complete('mover', addDays(DAY, 1))
    await move('mover', '20', addDays(DAY, 5))
    expect(await plan(addDays(DAY, 4))).toMatchObject({ ended: 0 })
    expect(await plan(addDays(DAY, 5))).toMatchObject({ ended: 2, enrolled: 0 })
    expect(await cycles('leaver')).toMatchObject([{ endedOn: addDays(DAY, 5) }])
    expect(await db.completion.count()).toBe(1)
    expect(await enrolmentsOf('mover', addDays(DAY, 6))).toMatchObject([{ state: 'complete', completedOn: addDays(DAY, 1) }])
  })

  test('keeps the enrolment and its progress when another rule takes over', async () => {
    const first = await rule({ unitId: '10' })
    await person('p', '10')
    await plan(DAY)
    await rule({ unitId: null, dueDays: 60 })
    await endRule(first, addDays(DAY, 3), { day: DAY, now: at(DAY), actor: null })
    expect(await plan(addDays(DAY, 3))).toMatchObject({ ended: 0, enrolled: 0 })
    expect(await cycles('p')).toHaveLength(1)
  })

  test('ends the enrolments of a rule that ended', async () => {
    const id = await rule()
    await person('p', '10')
    await plan(DAY)
    expect(await endRule(id, addDays(DAY, 3), { day: DAY, now: at(DAY), actor: null })).toBe(true)
    expect(await plan(addDays(DAY, 2))).toMatchObject({ ended: 0 })
    expect(await plan(addDays(DAY, 3))).toMatchObject({ ended: 1 })
    expect(await currentEnrolment('p', course, addDays(DAY, 3))).toBeNull()
    expect(await endRule(id, addDays(DAY, 9), { day: DAY, now: at(DAY), actor: null })).toBe(false)
  })

  test('makes a recommendation of it where only a recommending rule is left', async () => {
    const duty = await rule({ unitId: '10' })
    await rule({ mandatory: false })
    await person('p', '10')
    await plan(DAY)
    await endRule(duty, addDays(DAY, 3), { day: DAY, now: at(DAY), actor: null })
    expect(await plan(addDays(DAY, 3))).toMatchObject({ ended: 1, enrolled: 1 })
    expect(await cycles('p')).toMatchObject([{ mandatoryFrom: DAY }, { mandatoryFrom: null, dueOn: null, endedOn: null }])
  })

  test('lets the strictest of several rules decide', async () => {
    await rule({ unitId: null, dueDays: 60 })
    await rule({ unitId: '10', dueDays: 14 })
    await person('p', '10')
    expect(await plan(DAY)).toMatchObject({ enrolled: 1 })
    expect(await cycles('p')).toMatchObject([{ dueOn: addDays(DAY, 14) }])
  })
})

describe('repetition', () => {
  test('opens the next cycle N days before the validity ends, due on the last valid day', async () => {
    await rule()
    await person('p', '10')
    await plan(DAY)
    await complete('p', '2026-03-10')
    expect(await plan('2027-02-07')).toMatchObject({ repeated: 0 })
    expect(await plan('2027-02-08')).toMatchObject({ repeated: 1, enrolled: 0 })
    expect(await cycles('p')).toMatchObject([
      { cycle: 1, endedOn: '2027-02-08' },
      { cycle: 2, assignedOn: '2027-02-08', dueOn: '2027-03-10', endedOn: null },
    ])
    expect(await plan('2027-02-08')).toMatchObject({ repeated: 0 })
    expect(await enrolmentsOf('p', '2027-02-08')).toMatchObject([
      { cycle: 2, state: 'not_started', completedOn: '2026-03-10', validUntil: '2027-03-10' },
    ])
  })

  test('gives N days to who comes back after the validity ended', async () => {
    await rule()
    await person('p', '10')
    await plan(DAY)
    await complete('p', '2026-03-10')
    await leave('p', { from: '2027-01-01', to: '2027-06-01' })
    expect(await plan('2027-05-31')).toMatchObject({ repeated: 0 })
    expect(await plan('2027-06-01')).toMatchObject({ repeated: 1 })
    expect((await cycles('p'))[1]).toMatchObject({ dueOn: '2027-07-01' })
  })

  test('does not happen without the rule asking for it, nor before the current cycle is done', async () => {
    await rule({ repeats: false })
    await person('done', '10')
    await plan(DAY)
    await complete('done', '2026-03-10')
    expect(await plan('2027-03-11')).toMatchObject({ repeated: 0 })
    expect(await enrolmentsOf('done', '2027-03-11')).toMatchObject([{ state: 'overdue' }])
    const again = await openVoluntary('done', course, at('2027-03-12'), '2027-03-12')
    expect(again.completed).toBe(false)
    expect((await cycles('done'))[1]).toMatchObject({ cycle: 2, mandatoryFrom: '2027-03-12', dueOn: '2027-03-10' })
  })

  test('runs also where the old cycle was ended and a crash kept the new one from being opened', async () => {
    await rule()
    await person('p', '10')
    await plan(DAY)
    await complete('p', '2026-03-10')
    await db.enrolment.updateMany({ data: { endedOn: '2027-02-08' } })
    expect(await plan('2027-02-08')).toMatchObject({ enrolled: 1 })
    expect((await cycles('p'))[1]).toMatchObject({ cycle: 2, dueOn: '2027-03-10' })
  })
})

describe('a voluntary enrolment', () => {
  test('is opened once, however often the course is opened at once', async () => {
    await person('p', '10')
    const opened = await Promise.all(Array.from({ length: 5 }, () => openVoluntary('p', course, at(DAY), DAY)))
    expect(new Set(opened.map(({ id }) => id)).size).toBe(1)
    expect(await cycles('p')).toMatchObject([{ mandatoryFrom: null, dueOn: null }])
  })

  test('keeps its progress when a rule comes to cover it, and is mandatory from that day on', async () => {
    await person('p', '10')
    const { id } = await openVoluntary('p', course, at('2026-02-01'), '2026-02-01')
    await rule()
    expect(await plan(DAY)).toMatchObject({ bound: 1, enrolled: 0 })
    expect((await currentEnrolment('p', course, DAY))?.id).toBe(id)
    expect(await cycles('p')).toMatchObject([{ assignedOn: '2026-02-01', mandatoryFrom: DAY, dueOn: '2026-04-01' }])
    expect(await plan(DAY)).toMatchObject({ bound: 0 })
    expect(await enrolmentsOf('p', '2026-02-15')).toMatchObject([{ mandatory: false }])
    expect(await enrolmentsOf('p', DAY)).toMatchObject([{ mandatory: true }])
  })

  test('completed in time need not be done again for the rule', async () => {
    await person('p', '10')
    await openVoluntary('p', course, at('2026-02-01'), '2026-02-01')
    await complete('p', '2026-02-01')
    await rule()
    await plan(DAY)
    expect(await enrolmentsOf('p', DAY)).toMatchObject([{ state: 'complete', cycle: 1, mandatory: true, dueOn: '2027-02-01' }])
  })

  test('is left alone by a rule that only recommends', async () => {
    await person('p', '10')
    await person('q', '10')
    await openVoluntary('p', course, at(DAY), DAY)
    await rule({ mandatory: false })
    expect(await plan(DAY)).toMatchObject({ bound: 0, enrolled: 1 })
    expect(await cycles('q')).toMatchObject([{ mandatoryFrom: null, dueOn: null }])
  })
})

describe('a completion', () => {
  test('is written once, however many requests complete at once', async () => {
    await rule()
    await person('p', '10')
    await plan(DAY)
    const written = await Promise.all(Array.from({ length: 5 }, () => complete('p', DAY)))
    expect(written.filter(Boolean)).toHaveLength(1)
    expect(await db.completion.findMany()).toMatchObject([
      { personId: 'p', courseId: course, completedAt: at(DAY), completedOn: DAY, validUntil: '2027-03-02' },
    ])
  })

  test('is not written to another person’s enrolment', async () => {
    await rule()
    await person('p', '10')
    await person('thief', '10')
    await plan(DAY)
    const current = await currentEnrolment('p', course, DAY)
    const forged = { enrolmentId: current?.id ?? '', personId: 'thief', versionHash: 'v', validity: null, now: at(DAY), day: DAY }
    expect(await db.$transaction((tx) => completeEnrolment(forged, tx))).toBe(false)
    expect(await db.completion.count()).toBe(0)
  })
})

describe('rules', () => {
  test('list whom they reach, and are not made twice', async () => {
    await rule({ unitId: '10' })
    await person('a', '10')
    await person('b', '10-1')
    await membership('b', '10', 'further')
    await person('c', '20')
    expect(await listRules(DAY)).toMatchObject([{ people: 2, unit: { key: '10' } }])
    const again = { courseId: course, unitId: '10', dueDays: 1, repeats: false, mandatory: true, from: DAY }
    expect(await createRule(again, { day: DAY, now: at(DAY), actor: null })).toEqual({ ok: false, reason: 'duplicate' })
  })

  test('say beforehand what they would do', async () => {
    await person('a', '10')
    await person('volunteer', '10')
    await openVoluntary('volunteer', course, at(DAY), DAY)
    await person('away', '10')
    await leave('away')
    const terms = { courseId: course, unitId: '10', dueDays: 30, repeats: true, mandatory: true }
    expect(await previewRule(terms, DAY)).toEqual({ people: 3, absent: 1, enrolled: 1, bound: 1 })
    expect(await db.enrolment.count()).toBe(1)
  })
})

describe('the daily run', () => {
  test('happens once a day', async () => {
    await rule()
    await person('p', '10')
    expect(await runDailyPlan(at(DAY))).toMatchObject({ day: DAY, enrolled: 1 })
    expect(await runDailyPlan(at(DAY))).toBeNull()
    expect(await runDailyPlan(at(addDays(DAY, 1)))).toMatchObject({ enrolled: 0 })
  })
})
