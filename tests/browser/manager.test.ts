import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { translate } from '~/platform/i18n.server'
import { wachsam } from './command'
import { demo, demoPerson, signIn, test } from './browser'

const t = translate('de')
const UNIT = '30' // what the demo manager answers for
const COURSE = 'phishing' // the one with most people overdue, which is shown first

interface Row {
  unit: string
  enrolled: number
  covered: number
  notYetDue: number
  overdue: number
}

/** What the command says of the unit and those below it: the numbers that page and file must show too. */
async function rowsByCommand(): Promise<Row[]> {
  const { code, stdout, stderr } = await wachsam(demo.dataDir, 'report', 'coverage', '--unit', UNIT, '--course', COURSE, '--json')
  expect([code, stderr]).toEqual([0, ''])
  return JSON.parse(stdout) as Row[]
}

async function unitByCommand(): Promise<Row> {
  const row = (await rowsByCommand()).find(({ unit }) => unit === UNIT)
  if (!row) throw new Error(`no row of ${UNIT}`)
  return row
}

const notFound = (page: Page) => page.getByRole('heading', { level: 1, name: t('common:error.notFound.title') })

describe('a manager', () => {
  test('reads first whether the unit is trained: how many of how many, and how many are overdue', async ({ openDevice }) => {
    const { page } = await openDevice()
    await signIn(page, demoPerson('manager'), '/leitung')
    const { enrolled, covered, overdue } = await unitByCommand()
    const verdict = page.getByRole('region', { name: t('reports:verdict.heading') })
    const percent = (await verdict.locator('.verdict__percent').innerText()).trim()
    expect(percent).toMatch(/^\d+\s%$/)
    await verdict.getByText(t('reports:verdict.covered', { count: covered, enrolled, percent })).waitFor()
    await verdict.getByText(t('reports:verdict.overdue', { count: overdue })).waitFor()
    expect((await verdict.locator('.verdict__fraction').innerText()).trim()).toBe(
      `${covered} ${t('reports:verdict.of', { enrolled })}`,
    )
  })

  test('sees each unit below with its bar and its numbers', async ({ openDevice }) => {
    const { page } = await openDevice()
    await signIn(page, demoPerson('manager'), '/leitung')
    const below = (await rowsByCommand()).filter(({ unit }) => /^30-\d$/.test(unit))
    expect(below.length).toBeGreaterThan(1)
    const section = page.getByRole('region', { name: t('reports:tree.heading') })
    const lines = section.locator('.unit-tree').first().locator('> li > .figures-line')
    await expect.poll(() => lines.count()).toBe(below.length)
    for (const [index, { covered, enrolled, overdue }] of below.entries()) {
      const line = lines.nth(index)
      await line.getByText(t('reports:line.of', { covered, enrolled }), { exact: true }).waitFor()
      if (overdue > 0) await line.getByText(t('reports:line.overdue', { count: overdue }), { exact: true }).waitFor()
      const bar = await line.locator('svg .share-bar__covered').getAttribute('width')
      expect(Number(bar)).toBeCloseTo((covered / enrolled) * 100, 6)
    }
    await lines.first().getByRole('link').click()
    await page.waitForURL('**/leitung/einheit/30-1')
    await page.getByRole('heading', { level: 1, name: t('reports:unitTitle', { unit: 'Bürgeramt' }) }).waitFor()
  })

  test('sees twelve months as a line, and the same as a table', async ({ openDevice }) => {
    const { page } = await openDevice()
    await signIn(page, demoPerson('manager'), '/leitung')
    const { enrolled, covered } = await unitByCommand()
    await page.getByRole('img', { name: t('reports:trend.chart') }).locator('svg path').first().waitFor()
    await page.getByText(t('reports:trend.table')).click()
    const table = page.getByRole('table', { name: t('reports:trend.caption') })
    const rows = table.getByRole('row')
    await rows.last().waitFor()
    expect(await rows.count()).toBeGreaterThan(12)
    expect(await rows.last().getByRole('cell').allInnerTexts()).toEqual([
      String(covered),
      String(enrolled),
      expect.stringMatching(/^\d+\s%$/) as string,
    ])
  })

  test('sees by name who is overdue and since when, and no answer and no score of anybody', async ({ openDevice }) => {
    const { page } = await openDevice()
    await signIn(page, demoPerson('manager'), '/leitung')
    const { overdue } = await unitByCommand()
    const people = page.getByRole('table', { name: t('reports:people.overdue'), exact: true })
    await people.waitFor()
    const names = await people.getByRole('rowheader').allInnerTexts()
    expect(names).toHaveLength(overdue)
    for (const name of names) expect(name).toMatch(/^\S.*, \S/)
    for (const row of (await people.getByRole('row').all()).slice(1)) {
      expect(await row.getByRole('cell').first().innerText()).toMatch(/^\d\d\.\d\d\.\d{4}$/)
    }

    await page.getByText(t('reports:people.privacy')).waitFor()
    for (const standing of ['overdue', 'covered']) {
      await page.goto(`/leitung?stand=${standing}`)
      const text = (await page.locator('main').innerText()).replace(t('reports:people.privacy'), '')
      expect(text).not.toMatch(/Antwort|Punkt|Quiz|Frage|bestanden|Versuch/i)
      expect(await page.content()).not.toMatch(/"(correct|passed|score|attempts?|answers?|personId|enrolmentId)"/i)
    }
  })

  test('gets a file for Excel with the numbers of the page', async ({ openDevice }) => {
    const { page } = await openDevice()
    await signIn(page, demoPerson('manager'), '/leitung')
    const rows = await rowsByCommand()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: t('reports:csv.download') }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^schulungsquote-30-\d{4}-\d\d-\d\d\.csv$/)
    const bytes = readFileSync(await download.path())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const text = bytes.subarray(3).toString('utf8')
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const [header = [], ...cells] = text.trimEnd().split('\r\n').map((line) => line.split(';'))
    const column = (name: 'enrolled' | 'covered' | 'notYetDue' | 'overdue') => header.indexOf(t(`reports:csv.${name}`))
    const inFile = cells.map((row) => ({
      unit: row[0]?.split(' ')[0],
      enrolled: Number(row[column('enrolled')]),
      covered: Number(row[column('covered')]),
      notYetDue: Number(row[column('notYetDue')]),
      overdue: Number(row[column('overdue')]),
    }))
    const numbers = ({ unit, enrolled, covered, notYetDue, overdue }: Row) => ({ unit, enrolled, covered, notYetDue, overdue })
    expect(inFile).toEqual(rows.map(numbers))
  })

  test('does not find another’s unit, nor its file', async ({ openDevice }) => {
    const { page } = await openDevice()
    await signIn(page, demoPerson('manager'), '/leitung')
    for (const path of ['/leitung/einheit/10', '/leitung/einheit/00', '/leitung/einheit/gibt-es-nicht']) {
      expect((await page.goto(path))?.status(), path).toBe(404)
      await notFound(page).waitFor()
    }
    for (const path of ['/leitung/quote.csv?einheit=10', '/leitung/quote.csv?einheit=00&kurs=phishing']) {
      const answer = await page.context().request.get(path)
      expect([answer.status(), await answer.text()], path).toEqual([404, ''])
    }
  })
})

test('an employee who answers for nobody is told so at the manager’s address', async ({ openDevice }) => {
  const { page } = await openDevice()
  await signIn(page, demoPerson('employee'))
  expect((await page.goto('/leitung'))?.status()).toBe(403)
  await page.getByRole('heading', { level: 1, name: t('common:error.forbidden.title') }).waitFor()
  expect(await page.getByRole('link', { name: t('common:shell.coverage') }).count()).toBe(0)
  expect((await page.context().request.get('/leitung/quote.csv?einheit=30')).status()).toBe(403)
})
