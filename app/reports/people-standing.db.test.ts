import { beforeAll, describe, expect, test } from 'vitest'
import { completeEnrolment, currentEnrolment } from '~/assignments/enrolments.server'
import { createRule } from '~/assignments/rules.server'
import { runPlan } from '~/assignments/run-plan.server'
import { db } from '~/platform/db.server'
import { addDays, type Day } from '~/platform/time'
import { at, exemption, leave, move, person, place, responsibility, unit } from '../../tests/support/town'
import { totalCoverage } from './coverage.server'
import { managerScope, unitInScope } from './manager-scope.server'
import { PEOPLE_A_PAGE, peopleStanding } from './people-standing.server'
import type { Standing } from './standings'
import { trend } from './trend.server'

const course = 'phishing'
const FROM = '2026-01-05'
const TODAY = '2026-11-25'

async function complete(personId: string, day: Day) {
  const current = await currentEnrolment(personId, course, day)
  if (!current) throw new Error(`${personId} is not enrolled`)
  const done = { enrolmentId: current.id, personId, versionHash: 'v', validity: 'P1Y', now: at(day), day }
  await db.$transaction((tx) => completeEnrolment(done, tx))
}

/** Town 00 with offices A (below it A1) and B; Ada manages A and is a member of B. */
beforeAll(async () => {
  await unit('00')
  await unit('A', '00')
  await unit('B', '00')
  await unit('A1', 'A', { to: '2026-09-01' })
  await place('A1', 'B', { from: '2026-09-01' }) // went to B
  await unit('old', 'A', { to: '2026-07-01' }) // closed
  await person('Ada', 'B')
  await responsibility('Ada', 'A', 'responsible')
  await person('Former', 'B')
  await responsibility('Former', 'A', 'deputy', { to: '2026-06-01' })
  await person('Zoe', 'A')
  await person('Begun', 'A')
  await person('Done', 'A')
  await person('Free', 'A')
  await exemption('Free', course)
  await person('Away', 'A')
  await leave('Away')
  await person('Moved', 'A')
  await move('Moved', 'B', '2026-10-01')
  await person('Branch', 'A1')
  await person('Foreign', 'B')
  const rule = { courseId: course, unitId: null, dueDays: 30, repeats: true, mandatory: true, from: FROM }
  await createRule(rule, { day: FROM, now: at(FROM), actor: null })
  await runPlan({ day: FROM, now: at(FROM) })
  await complete('Done', '2026-02-01')
  const begun = await currentEnrolment('Begun', course, TODAY)
  const mark = { lessonId: 'l', activityId: 'a', itemId: 'i', markedAt: at('2026-03-01') }
  await db.itemMark.create({ data: { enrolmentId: begun?.id ?? '', ...mark } })
})

const ask = (standing: Standing, { viewerId = 'Ada', day = TODAY, page = 1 } = {}) =>
  peopleStanding({ viewerId, unitIds: ['A'], courseId: course, day, today: TODAY, standing, page })

describe('the people of a unit', () => {
  test('are listed by name with state and due day', async () => {
    expect(await ask('overdue')).toEqual([
      expect.objectContaining({ name: 'Begun, Kim', begun: true, dueOn: '2026-02-04', unit: 'Amt A', status: 'overdue' }),
      expect.objectContaining({ name: 'Zoe, Kim', begun: false, dueOn: '2026-02-04' }),
    ])
  })

  test('are begun as of the day asked about', async () => {
    const [begun] = (await ask('overdue', { day: '2026-02-28' })).filter(({ name }) => name === 'Begun, Kim')
    expect(begun?.begun).toBe(false)
  })

  test('show when they completed and until when it counts', async () => {
    expect(await ask('covered')).toEqual([
      expect.objectContaining({ name: 'Done, Kim', completedOn: '2026-02-01', validUntil: '2027-02-01' }),
    ])
  })

  test('are listed apart when exempt or on leave', async () => {
    expect((await ask('excused')).map(({ name, status }) => [name, status])).toEqual([
      ['Away, Kim', 'onLeave'],
      ['Free, Kim', 'exempt'],
    ])
  })

  test('have no name for a viewer who may not see them today, though they count on that day', async () => {
    const then = await ask('overdue', { day: '2026-03-01' })
    expect(then.map(({ name }) => name).sort()).toEqual(['Begun, Kim', 'Zoe, Kim', null, null])
    const byStranger = await ask('overdue', { viewerId: 'Foreign' })
    expect(byStranger.map(({ name }) => name)).toEqual([null, null])
  })

  test('carry nothing but what the page shows', async () => {
    const [row] = await ask('overdue')
    expect(Object.keys(row ?? {}).sort()).toEqual(['begun', 'completedOn', 'dueOn', 'name', 'status', 'unit', 'validUntil'])
  })

  test('come in pages', async () => {
    for (let index = 0; index < PEOPLE_A_PAGE; index += 1) await person(`Many${String(index).padStart(2, '0')}`, 'A')
    await runPlan({ day: addDays(TODAY, -40), now: at(TODAY) })
    expect(await ask('overdue')).toHaveLength(PEOPLE_A_PAGE)
    expect((await ask('overdue', { page: 2 })).map(({ name }) => name)).toEqual(['Many49, Kim', 'Zoe, Kim'])
    expect(await ask('overdue', { page: 3 })).toEqual([])
  })
})

describe('what a manager may look at', () => {
  const scope = (id: string, day: Day = TODAY) => managerScope({ id, roles: [] }, { day, today: TODAY })

  test('is what she answers for, not where she is a member', async () => {
    const { units, topIds } = await scope('Ada')
    expect(units.map(({ key }) => key)).toEqual(['A'])
    expect(topIds).toEqual(['A'])
    expect(unitInScope({ units, topIds, rootIds: ['A'] }, 'B')).toBeNull()
  })

  test('of a past day is only what is hers today, or was closed since', async () => {
    expect((await scope('Ada', '2026-05-01')).units.map(({ key }) => key)).toEqual(['A', 'old'])
  })

  test('is nothing for a former deputy, also on a day when she was one', async () => {
    expect(await scope('Former', '2026-05-01')).toMatchObject({ units: [], topIds: [] })
  })

  test('is the whole town for a security officer', async () => {
    const { units, topIds } = await managerScope({ id: 'Former', roles: ['security_officer'] }, { day: TODAY, today: TODAY })
    expect(units.map(({ key }) => key)).toEqual(['00', 'A', 'B', 'A1'])
    expect(topIds).toEqual(['00'])
  })

  test('of units within each other has only the upper ones at the top', async () => {
    await person('Two', '00')
    for (const key of ['B', 'A1', 'A']) await responsibility('Two', key, 'deputy')
    expect((await scope('Two')).topIds.sort()).toEqual(['A', 'B'])
  })
})

describe('the trend', () => {
  test('counts each month as it stood', async () => {
    const points = await trend({ unitIds: ['A'], courseId: course, day: TODAY })
    expect(points).toHaveLength(13)
    expect(points[0]).toEqual({ day: '2025-11-30', enrolled: 0, covered: 0 })
    expect(points.find(({ day }) => day === '2026-02-28')).toEqual({ day: '2026-02-28', enrolled: 5, covered: 1 })
    expect(points.at(-1)).toEqual({ day: TODAY, enrolled: 53, covered: 1 })
  })

  test('counts nobody twice in units within each other', async () => {
    const day = '2026-06-01'
    const both = await totalCoverage({ unitIds: ['A', 'A1'], courseId: course, day })
    expect(both).toEqual(await totalCoverage({ unitIds: ['A'], courseId: course, day }))
  })
})
