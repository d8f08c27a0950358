import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openSession } from '~/auth/sign-in.server'
import { answerOf, post } from '~/auth/test-answers'
import { withCookie } from '~/auth/test-people'
import { db } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { newId } from '~/platform/ids.server'
import { openOwnCourses } from '../../tests/support/serve-course'
import { at, leave, person, unit } from '../../tests/support/town'
import * as endRule from './_admin.verwaltung.regeln.$rule'
import * as list from './_admin.verwaltung.regeln._index'
import * as newRule from './_admin.verwaltung.regeln.neu'

const TODAY = '2026-11-25'
const ADDRESS = '/verwaltung/regeln/neu'
let admin = ''

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: at(TODAY) })
  cpSync('content/courses/phishing', join(env().contentDir, 'courses/phishing'), { recursive: true })
  await openOwnCourses()
  await unit('00')
  await unit('10', '00')
  await person('Ada', '00')
  await db.roleAssignment.create({ data: { id: newId(), personId: 'Ada', role: 'administrator', from: '2026-01-01' } })
  await person('Bo', '10')
  await person('Away', '10')
  await leave('Away')
  admin = await openSession('Ada', at(TODAY))
})
afterAll(() => void vi.useRealTimers())

const filled = { course: 'phishing', unit: '10', dueDays: '14', from: TODAY, mandatory: 'on', repeats: 'on' }
const send = (fields: Record<string, string>, cookie = admin) =>
  answerOf(newRule.action, post(ADDRESS, { ...filled, ...fields }, cookie))

describe('making a rule', () => {
  test('shows first what it would do, and does nothing yet', async () => {
    const { status, data } = await send({ schritt: 'vorschau' })
    expect(status).toBe(200)
    expect(JSON.parse(data)).toMatchObject({ preview: { people: 2, enrolled: 1, absent: 1, bound: 0, dueOn: '2026-12-09' } })
    expect([await db.rule.count(), await db.enrolment.count()]).toEqual([0, 0])
  })

  test.each([
    [{ course: 'foreign' }, 'course'],
    [{ unit: '99' }, 'unit'],
    [{ dueDays: 'bald' }, 'dueDays'],
    [{ from: '2026-11-24' }, 'from'],
  ])('refuses %j beside the field, whatever step is claimed', async (fields, field) => {
    for (const schritt of ['vorschau', 'anlegen']) {
      const { status, data } = await send({ schritt, ...fields })
      expect(status).toBe(400)
      expect(JSON.parse(data)).toMatchObject({ answer: { error: { [field]: [field] } }, preview: null })
    }
    expect(await db.rule.count()).toBe(0)
  })

  test('goes back to the form with what was typed', async () => {
    const { data } = await send({ schritt: 'aendern', dueDays: '21' })
    expect(JSON.parse(data)).toMatchObject({ preview: null, answer: { initialValue: { dueDays: '21', unit: '10' } } })
  })

  test('enrols at once, and is refused a second time', async () => {
    const { status, to } = await send({ schritt: 'anlegen' })
    const rule = await db.rule.findFirstOrThrow()
    expect([status, to]).toEqual([302, `/verwaltung/regeln?angelegt=${rule.id}`])
    expect(await db.enrolment.findMany()).toMatchObject([{ personId: 'Bo', dueOn: '2026-12-09', mandatoryFrom: TODAY }])
    const page = await answerOf(list.loader, withCookie(admin, `http://127.0.0.1:3000${to}`))
    expect(JSON.parse(page.data)).toMatchObject({ news: { kind: 'created', people: 1 }, current: [{ people: 2, unit: '10 Amt 10' }] })
    expect(JSON.parse((await send({ schritt: 'anlegen' })).data)).toMatchObject({ answer: { error: { course: ['duplicate'] } } })
    expect(await db.rule.count()).toBe(1)
  })
})

describe('ending a rule', () => {
  const end = (id: string, to: string, cookie = admin) =>
    answerOf(endRule.action, post(`/verwaltung/regeln/${id}`, { to }, cookie), { rule: id })

  test('is not possible for a past day, ends the enrolments of today, and is possible once', async () => {
    const { id } = await db.rule.findFirstOrThrow()
    expect((await end(id, '2026-11-24')).status).toBe(400)
    expect(await end(id, TODAY)).toMatchObject({ status: 302, to: `/verwaltung/regeln?beendet=${id}` })
    expect(await db.enrolment.findMany()).toMatchObject([{ endedOn: TODAY }])
    expect((await end(id, TODAY)).status).toBe(404)
    expect((await answerOf(endRule.loader, withCookie(admin), { rule: id })).status).toBe(404)
  })
})

test('nobody but an administrator gets to rules', async () => {
  const { id } = await db.rule.findFirstOrThrow()
  const stranger = await openSession('Bo', at(TODAY))
  expect((await answerOf(list.loader, withCookie(stranger))).status).toBe(403)
  expect((await answerOf(newRule.loader, withCookie(stranger))).status).toBe(403)
  expect((await send({ schritt: 'anlegen', unit: '00' }, stranger)).status).toBe(403)
  expect((await answerOf(endRule.action, post('/x', { to: TODAY }, stranger), { rule: id })).status).toBe(403)
  expect((await send({ schritt: 'anlegen', unit: '00' }, '')).status).toBe(302)
  expect(await db.rule.count()).toBe(1)
})
