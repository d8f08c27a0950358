import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openVoluntary } from '~/assignments/enrolments.server'
import { openSession } from '~/auth/sign-in.server'
import { BASE } from '~/auth/test-answers'
import { withCookie } from '~/auth/test-people'
import type { Activity } from '~/courses/definition'
import { db } from '~/platform/db.server'
import { newId } from '~/platform/ids.server'
import type { Day } from '~/platform/time'
import { acknowledge } from '~/progress/record-acknowledgement.server'
import type { ConfirmationReport, ConfirmationsPage } from '~/reports/confirmations-page.server'
import { serveCourse, withActivities } from '../../tests/support/serve-course'
import { at, person, unit } from '../../tests/support/town'
import * as sheet from './_manage.verwaltung.bestaetigungen[.]csv'
import * as confirmations from './_manage.verwaltung.bestaetigungen'

const FROM = '2026-10-01'
const TODAY = '2026-11-25'
const cookies = new Map<string, string>()
const rule = (version: string): Activity => ({ kind: 'acknowledge', id: 'regel', title: '=Dienstanweisung', version })

const confirm = (personId: string, version: string, day: Day) =>
  acknowledge({ personId, courseId: 'phishing', lessonId: 'text', activityId: 'regel', version, now: at(day), day })

/** Ada confirmed both versions, Bea the first alone, Cem the second and has left, Dora none; Eve has no such course. */
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: at(TODAY) })
  await unit('00')
  await unit('A', '00')
  await unit('B', '00')
  await person('Ada', 'A')
  await person('Bea', 'A')
  await person('Cem', 'B', { to: '2026-11-20' })
  await person('Dora', 'B')
  await person('Eve', 'A')
  for (const [who, role] of [['Eve', 'administrator'], ['Dora', 'security_officer'], ['Bea', 'trainer']] as const) {
    await db.roleAssignment.create({ data: { id: newId(), personId: who, role, from: FROM } })
  }
  await serveCourse(withActivities('text', [rule('1')]))
  for (const who of ['Ada', 'Bea', 'Cem', 'Dora']) await openVoluntary(who, 'phishing', at(FROM), FROM)
  await confirm('Ada', '1', '2026-10-05')
  await confirm('Bea', '1', '2026-10-06')
  await serveCourse(withActivities('text', [rule('2')]))
  await confirm('Ada', '2', '2026-11-10')
  await confirm('Cem', '2', '2026-11-12')
  for (const who of ['Ada', 'Bea', 'Dora', 'Eve']) cookies.set(who, await openSession(who, at(TODAY)))
})
afterAll(() => void vi.useRealTimers())

async function answerOf(loader: typeof sheet.loader | typeof confirmations.loader, who: string, search: string): Promise<unknown> {
  const request = withCookie(cookies.get(who) ?? '', `${BASE}/verwaltung/bestaetigungen?${search}`)
  return loader({ request, params: {}, context: { nonce: '', requestId: '' } }).catch((thrown: unknown) => thrown)
}

async function pageOf(search: string, who = 'Eve'): Promise<ConfirmationsPage> {
  const answer = await answerOf(confirmations.loader, who, search)
  if (answer instanceof Response || answer instanceof Error) throw answer
  return (answer as { page: ConfirmationsPage }).page
}

async function report(search: string): Promise<ConfirmationReport> {
  const { report: found } = await pageOf(search)
  if (!found) throw new Error('no report')
  return found
}

const names = ({ people }: ConfirmationReport) => people.map(({ name }) => name?.split(',')[0])

describe('who has confirmed', () => {
  test('the version in force: whoever did, those who left marked; open for the others who have the course', async () => {
    const confirmed = await report('')
    expect({ ...confirmed.counts, version: confirmed.version }).toEqual({ confirmed: 2, open: 2, version: '2' })
    expect(confirmed.people).toMatchObject([
      { name: 'Ada, Kim', unit: 'A Amt A', confirmedOn: '2026-11-10', earlier: { version: '1', on: '2026-10-05' }, left: false },
      { name: 'Cem, Kim', unit: null, confirmedOn: '2026-11-12', earlier: null, left: true },
    ])
    expect((await report('stand=open')).people).toMatchObject([
      { name: 'Bea, Kim', confirmedOn: null, earlier: { version: '1', on: '2026-10-06' } },
      { name: 'Dora, Kim', confirmedOn: null, earlier: null },
    ])
  })

  test('an earlier version, and as of an earlier day', async () => {
    expect(names(await report('regel=phishing/text/regel/1'))).toEqual(['Ada', 'Bea'])
    const then = await report('regel=phishing/text/regel/1&stichtag=2026-10-05&stand=open')
    expect(then.counts).toEqual({ confirmed: 1, open: 3 })
    expect(names(then)).toEqual(['Bea', 'Cem', 'Dora'])
  })

  test('nothing is open for who is on leave or exempt, as long as that lasts', async () => {
    const away = { id: newId(), from: '2026-11-20', to: '2026-12-20' }
    await db.leave.create({ data: { ...away, personId: 'Bea' } })
    await db.exemption.create({ data: { ...away, personId: 'Dora', courseId: 'phishing', reason: 'Probe' } })
    expect((await report('')).counts).toEqual({ confirmed: 2, open: 0 })
    expect((await report('stichtag=2026-11-19')).counts).toEqual({ confirmed: 2, open: 2 })
    await db.exemption.updateMany({ data: { courseId: 'anderer' } })
    expect(names(await report('stand=open'))).toEqual(['Dora'])
    await db.leave.deleteMany()
    await db.exemption.deleteMany()
  })

  test('in one unit, or by name', async () => {
    expect(names(await report('einheit=A'))).toEqual(['Ada'])
    expect((await report('einheit=00&stand=open')).counts).toEqual({ confirmed: 1, open: 2 })
    expect(names(await report('suche=cem'))).toEqual(['Cem'])
  })

  test('a rule that no lesson asks for any more stays in the list', async () => {
    const [former] = (await pageOf('')).rules
    expect(former).toMatchObject({ key: 'phishing/text/regel', current: '2', versions: ['2', '1'] })
    await serveCourse()
    expect((await pageOf('regel=phishing/text/regel')).report).toMatchObject({
      rule: { title: '=Dienstanweisung', courseTitle: 'Phishing', current: null, versions: ['2', '1'] },
    })
    await serveCourse(withActivities('text', [rule('2')]))
  })
})

test('the sheet opens in Excel, runs no formula, and holds both lists', async () => {
  const answer = await answerOf(sheet.loader, 'Dora', '')
  if (!(answer instanceof Response)) throw answer
  expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="bestaetigungen-regel-2-2026-11-25.csv"')
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const lines = new TextDecoder().decode(bytes).trim().split('\r\n')
  expect(lines[0]).toBe('Name;Organisationseinheit;Regel;Fassung;Stand;Bestätigt am;Andere Fassung zuletzt;Stichtag;Prüfsumme des Kurses')
  expect(lines[1]).toMatch(/^Ada, Kim;A Amt A;'=Dienstanweisung;2;Bestätigt;10\.11\.2026;Fassung 1 am 05\.10\.2026;25\.11\.2026;[0-9a-f]{64}$/)
  expect(lines.slice(3)).toEqual([
    "Bea, Kim;A Amt A;'=Dienstanweisung;2;Noch offen;;Fassung 1 am 06.10.2026;25.11.2026;",
    "Dora, Kim;B Amt B;'=Dienstanweisung;2;Noch offen;;;25.11.2026;",
  ])
})

describe('others', () => {
  const status = async (...asked: Parameters<typeof answerOf>) => {
    const answer = await answerOf(...asked)
    return answer instanceof Response ? answer.status : 200
  }

  test('administrators and security officers may look, nobody else', async () => {
    for (const loader of [sheet.loader, confirmations.loader]) {
      expect(await status(loader, 'Eve', '')).toBe(200)
      expect(await status(loader, 'Dora', '')).toBe(200)
      expect(await status(loader, 'Bea', '')).toBe(403)
      expect(await status(loader, 'Ada', '')).toBe(403)
      expect(await status(loader, '', '')).toBe(302)
    }
  })

  test.each(['regel=phishing/text/nichts', 'regel=phishing/text/regel/3', 'regel=x'])('%s is not found', async (search) => {
    for (const loader of [sheet.loader, confirmations.loader]) expect(await status(loader, 'Eve', search)).toBe(404)
  })
})
