import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createRule } from '~/assignments/rules.server'
import { runPlan } from '~/assignments/run-plan.server'
import { openSession } from '~/auth/sign-in.server'
import { BASE } from '~/auth/test-answers'
import { withCookie } from '~/auth/test-people'
import { db } from '~/platform/db.server'
import { newId } from '~/platform/ids.server'
import { coverage } from '~/reports/coverage.server'
import type { CoveragePage } from '~/reports/coverage-page.server'
import { at, person, responsibility, unit } from '../../tests/support/town'
import * as overview from './_manage.leitung._index'
import * as unitPage from './_manage.leitung.einheit.$key'
import * as csv from './_manage.leitung.quote[.]csv'

const TODAY = '2026-11-25'
const FROM = '2026-10-01'
const cookies = new Map<string, string>()

/** Town 00 with office A (below it A1) and office B. Ada manages A and is a member of B. */
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: at(TODAY) })
  await unit('00')
  await unit('A', '00')
  await unit('A1', 'A')
  await unit('B', '00')
  await person('Ada', 'B')
  await responsibility('Ada', 'A', 'responsible')
  await person('Former', 'B')
  await responsibility('Former', 'A', 'deputy', { to: TODAY })
  await person('Deputy', 'B')
  await responsibility('Deputy', 'B', 'deputy', { from: TODAY })
  await responsibility('Deputy', 'A1', 'deputy')
  await person('Officer', 'B')
  await db.roleAssignment.create({ data: { id: newId(), personId: 'Officer', role: 'security_officer', from: FROM } })
  await person('Member', 'A')
  await person('Secret', 'B')
  await person('Branch', 'A1')
  const rule = { courseId: 'phishing', unitId: null, dueDays: 30, repeats: true, mandatory: true, from: FROM }
  await createRule(rule, { day: FROM, now: at(FROM), actor: null })
  await runPlan({ day: FROM, now: at(FROM) })
  for (const who of ['Ada', 'Former', 'Deputy', 'Officer', 'Member']) cookies.set(who, await openSession(who, at(TODAY)))
})
afterAll(() => void vi.useRealTimers())

const LOADERS = [
  [/^\/leitung\/einheit\/([^/?]+)/, unitPage.loader],
  [/^\/leitung\/quote\.csv/, csv.loader],
  [/^\/leitung$/, overview.loader],
] as const

async function visit(who: string | null, path: string) {
  const { pathname } = new URL(BASE + path)
  const [pattern, loader] = LOADERS.find(([one]) => one.test(pathname)) ?? [/./, overview.loader]
  const request = withCookie(cookies.get(who ?? '') ?? '', BASE + path)
  const params = { key: decodeURIComponent(pattern.exec(pathname)?.[1] ?? '') }
  const context = { nonce: '', requestId: '' }
  const answer: unknown = await loader({ request, params, context }).catch((thrown: unknown) => thrown)
  if (answer instanceof Error) throw answer
  if (!(answer instanceof Response)) return { status: 200, text: JSON.stringify(answer), headers: new Headers() }
  return { status: answer.status, text: await answer.text(), headers: answer.headers }
}

describe('a manager of one unit who is a member of another', () => {
  test('sees her own unit and what lies below', async () => {
    const { text } = await visit('Ada', '/leitung')
    expect(text).toContain('Member, Kim')
    expect(text).toContain('Branch, Kim')
    expect(text).not.toMatch(/Secret|Former|Officer|Amt B|Amt 00/)
    expect((await visit('Ada', '/leitung/einheit/A1')).status).toBe(200)
  })

  test.each([
    '/leitung/einheit/B',
    '/leitung/einheit/00',
    '/leitung/einheit/B?stichtag=2026-10-15',
    '/leitung/einheit/B?stand=covered&seite=2',
    '/leitung/einheit/nowhere',
    '/leitung/einheit/%',
    '/leitung/quote.csv?einheit=B',
    '/leitung/quote.csv?einheit=00&kurs=phishing',
    '/leitung/quote.csv?einheit=B&stichtag=2026-10-15',
    '/leitung/einheit/A?kurs=foreign',
    '/leitung/quote.csv?kurs=foreign',
  ])('does not find %s', async (path) => {
    const { status, text } = await visit('Ada', path.replace('%', '%25'))
    expect([status, text]).toEqual([404, ''])
  })

  test('gets the numbers of the page in the file, and of no other unit', async () => {
    const { text, headers } = await visit('Ada', '/leitung/quote.csv?kurs=phishing')
    const [row] = await coverage({ day: TODAY, courseId: 'phishing', unitIds: ['A'] })
    expect(row).toMatchObject({ unit: 'A', enrolled: 2, overdue: 2 })
    const lines = text.trim().split('\r\n')
    expect(lines).toHaveLength(3)
    expect(lines[1]).toBe(`A Amt A;phishing;25.11.2026;${row?.enrolled};${row?.covered};0,0;0;${row?.overdue};0;0`)
    expect(headers.get('Content-Disposition')).toBe('attachment; filename="schulungsquote-A-2026-11-25.csv"')
  })

  test('is told of a day that is none, and gets no file for it', async () => {
    expect((await visit('Ada', '/leitung?stichtag=2026-12-01')).text).toContain('"badDay":true')
    expect((await visit('Ada', '/leitung/quote.csv?stichtag=2026-12-01')).status).toBe(404)
  })
})

describe('others', () => {
  test.each(['/leitung', '/leitung/einheit/A', '/leitung/quote.csv', '/leitung/quote.csv?einheit=A'])(
    'are refused at %s: a former deputy, a plain member, a stranger',
    async (path) => {
      expect((await visit('Former', path)).status).toBe(403)
      expect((await visit('Member', path)).status).toBe(403)
      expect((await visit(null, path)).status).toBe(302)
    },
  )

  test('a deputy of several units sees each and their sum, nobody twice', async () => {
    const { text } = await visit('Deputy', '/leitung')
    const { page } = JSON.parse(text) as { page: { unit: unknown; report: { figures: object; branches: { key: string }[] } } }
    expect(page.unit).toBeNull()
    expect(page.report.figures).toMatchObject({ enrolled: 6 })
    expect(page.report.branches.map(({ key }) => key)).toEqual(['A1', 'B'])
    expect(text).not.toMatch(/Member|Amt A"/)
  })

  test('a security officer sees the whole town', async () => {
    expect((await visit('Officer', '/leitung')).text).toMatch(/Amt 00.*Amt A.*Amt B/)
    expect((await visit('Officer', '/leitung/einheit/B')).status).toBe(200)
  })
})

test('no page carries an answer, a score or a key of a person', async () => {
  for (const path of ['/leitung', '/leitung/einheit/A', '/leitung/einheit/A?stand=covered']) {
    const { text } = await visit('Ada', path)
    expect(text).not.toMatch(/correct|passed|score|attempt|answer|personId|enrolmentId|email|personnel/i)
  }
})

test('of several courses the most overdue is shown first, each with its figures, and another on request', async () => {
  const acting = { day: TODAY, now: at(TODAY), actor: null }
  const terms = { dueDays: 30, repeats: true, mandatory: true, from: TODAY }
  await createRule({ ...terms, courseId: 'backups', unitId: 'A1' }, acting)
  await runPlan(acting)
  const shown = async (path: string) => {
    const { page } = JSON.parse((await visit('Ada', path)).text) as { page: CoveragePage }
    return { course: page.report?.course.id, courses: page.courses.map(({ id, figures }) => [id, figures.overdue, figures.enrolled]) }
  }
  const courses = [
    ['phishing', 2, 2],
    ['backups', 0, 1],
  ]
  expect(await shown('/leitung')).toEqual({ course: 'phishing', courses })
  expect(await shown('/leitung?kurs=backups')).toEqual({ course: 'backups', courses })
})
