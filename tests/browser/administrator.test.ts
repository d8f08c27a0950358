import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { formatDay } from '~/platform/format-day'
import { translate } from '~/platform/i18n.server'
import { addDays, dayOf } from '~/platform/time'
import { wachsam } from './command'
import { demo, demoPerson, signIn, test } from './browser'
import { startTown, type RunningTown } from './town'

const t = translate('de')
const today = dayOf(new Date())
const UNITS = 'prisma/demo/next/units.csv'
const EMPLOYEES = 'prisma/demo/next/employees.csv'

interface Report {
  ok: boolean
  units: { added: number; changed: number; removed: number; unchanged: number }
  people: { joined: number; changed: number; left: number; unchanged: number }
}

async function reportByCommand(dataDir: string): Promise<Report> {
  const args = ['--units', UNITS, '--employees', EMPLOYEES, '--dry-run', '--json']
  const { stdout } = await wachsam(dataDir, 'import', ...args)
  return JSON.parse(stdout) as Report
}

type Upload = string | { name: string; mimeType: string; buffer: Buffer }

async function upload(page: Page, employees: Upload = EMPLOYEES): Promise<void> {
  await page.goto('/verwaltung/import')
  await page.getByLabel(t('people:import.upload.units')).setInputFiles(UNITS)
  await page.getByLabel(t('people:import.upload.employees')).setInputFiles(employees)
  await page.getByRole('button', { name: t('people:import.upload.submit') }).click()
  await page.getByRole('heading', { level: 1, name: t('people:import.preview.title') }).waitFor()
}

const heading = (page: Page, name: string): Locator => page.getByRole('heading', { level: 1, name, exact: true })

/** The numbers the preview shows, in the order the page names them. */
async function previewCounts(page: Page): Promise<Pick<Report, 'people' | 'units'>> {
  const numbers = async (name: string) => {
    const part = page.getByRole('region', { name, exact: true })
    await part.locator('dd').last().waitFor()
    return (await part.locator('dd').allInnerTexts()).map((text) => Number(text.replaceAll('.', '')))
  }
  const [joined = NaN, changed = NaN, left = NaN, unchanged = NaN] = await numbers(t('people:import.preview.people'))
  const [added = NaN, renamed = NaN, removed = NaN, same = NaN] = await numbers(t('people:import.preview.units'))
  return {
    people: { joined, changed, left, unchanged },
    units: { added, changed: renamed, removed, unchanged: same },
  }
}

describe('an administrator and HR’s next files', () => {
  test('sees what would change, in the numbers of the command, and can leave it', async ({ openDevice }) => {
    const { page } = await openDevice()
    await signIn(page, demoPerson('administrator'))
    const before = await reportByCommand(demo.dataDir)
    expect(before.units).toMatchObject({ added: 1, removed: 1 })
    expect(before.people.joined).toBeGreaterThan(0)
    await upload(page)
    await page.getByText(t('people:import.preview.lead')).waitFor()
    expect(await previewCounts(page)).toEqual({ people: before.people, units: before.units })

    await page.getByRole('button', { name: t('people:import.preview.discard') }).click()
    await heading(page, t('people:import.title')).waitFor()
    expect(await page.getByText(t('people:import.done')).count()).toBe(0)
    expect(await reportByCommand(demo.dataDir)).toEqual(before)
  })

  test('sees by line what is wrong with a file, which changes nothing', async ({ openDevice }) => {
    const { page } = await openDevice()
    await signIn(page, demoPerson('administrator'))
    const before = await reportByCommand(demo.dataDir)
    const lines = readFileSync(EMPLOYEES, 'utf8').split(/\r?\n/)
    const spoil = (line: number, cell: number, text: string) => {
      const cells = lines[line - 1]?.split(';') ?? []
      lines[line - 1] = cells.with(cell, text).join(';')
    }
    spoil(3, 4, '99-9')
    spoil(5, 6, '31.02.2020')
    await upload(page, { name: 'employees.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) })

    await page.getByRole('heading', { name: t('people:import.preview.refused', { count: 2 }) }).waitFor()
    const findings = page.getByRole('table', { name: t('people:import.preview.findings') }).getByRole('row')
    const shown = (await findings.allInnerTexts()).slice(1).map((row) => row.split('\t').map((cell) => cell.trim()))
    expect(shown).toEqual([
      ['employees.csv', '3', t('people:import.finding.unknownUnit', { unit: '99-9' })],
      ['employees.csv', '5', t('people:import.finding.badDay', { day: '31.02.2020', column: 'entry_date' })],
    ])
    expect(await page.getByRole('button', { name: t('people:import.preview.apply') }).count()).toBe(0)
    expect(await reportByCommand(demo.dataDir)).toEqual(before)
    await page.getByRole('link', { name: t('people:import.preview.other') }).click()
    await heading(page, t('people:import.title')).waitFor()
  })
})

describe('an administrator’s people', () => {
  test('a deputy answers for a unit from today to a day, until that is ended', async ({ openDevice }) => {
    const { page } = await openDevice()
    const deputy = demoPerson('trainer')
    const unit = '20-4.1 Prüfung'
    const lastDay = addDays(today, 14)
    await signIn(page, demoPerson('administrator'), '/verwaltung/rollen')
    await page.getByRole('link', { name: t('people:roles.giveFor', { unit }) }).click()
    await page.waitForURL((url) => url.searchParams.get('einheit') === '20-4.1')
    const form = page.getByRole('region', { name: t('people:roles.giveTitle') })
    await expect.poll(() => form.getByLabel(t('people:list.unit')).inputValue()).toBe('20-4.1')
    await form.getByLabel(t('people:roles.login')).fill(deputy.login)
    await form.getByLabel(t('people:period.lastDay')).fill(lastDay)
    await form.getByRole('button', { name: t('people:roles.give') }).click()
    await page.getByRole('status').getByText(t('people:card.saved')).waitFor()
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: unit, exact: true }) })
    await row.getByText(t('people:roles.untilDay', { day: formatDay(lastDay, 'de') })).waitFor()

    const theirs = await openDevice()
    await signIn(theirs.page, deputy, '/leitung')
    await heading(theirs.page, t('reports:unitTitle', { unit: 'Prüfung' })).waitFor()

    await row.getByRole('link', { name: deputy.name.split(' ').at(-1) }).click()
    const what = t('people:card.answersFor', { kind: t('people:roles.names.deputy'), unit })
    const end = page.getByRole('button', { name: t('people:card.endOne', { what }), exact: true })
    await end.click()
    await page.getByRole('status').getByText(t('people:card.saved')).waitFor()
    expect(await end.count()).toBe(0)
    expect((await theirs.page.goto('/leitung'))?.status()).toBe(403)
  })

  test('an invitation link leads the person it is for to a password of their own', async ({ openDevice }) => {
    const { page } = await openDevice()
    await signIn(page, demoPerson('administrator'), '/verwaltung/einladungen?einheit=50-6.1')
    const box = page.getByRole('table', { name: t('invitations:invitees.list') }).getByRole('checkbox').first()
    await box.check()
    await page.getByRole('button', { name: t('invitations:invitees.makeLinks') }).click()
    await page.getByText(t('invitations:invitees.made', { count: 1 })).waitFor()
    const made = page.getByRole('listitem').filter({ has: page.locator('code') })
    expect(await made.count()).toBe(1)
    const [lastName, firstName] = (await made.locator('.made-links__name').innerText()).split(', ')
    const link = new URL(await made.locator('code').innerText())

    const theirs = await openDevice()
    await theirs.page.goto(link.pathname)
    await heading(theirs.page, t('auth:invitation.title', { name: `${firstName} ${lastName}` })).waitFor()
    expect(await theirs.page.getByRole('button', { name: t('auth:invitation.submit') }).isVisible()).toBe(true)
  })

  test('people without an e-mail address get slips, each unit on pages of its own', async ({ openDevice }) => {
    const { page } = await openDevice()
    await signIn(page, demoPerson('administrator'), '/verwaltung/einladungen/zettel')
    await page.getByLabel(t('invitations:invitees.unit')).selectOption('50')
    await page.getByRole('button', { name: t('invitations:slips.submit') }).click()
    const sheets = page.locator('.slip-sheet')
    await sheets.first().waitFor()
    const units = await sheets.getByRole('heading', { level: 2 }).allInnerTexts()
    expect(units.length).toBeGreaterThan(1)
    expect(new Set(units).size).toBe(units.length)
    const slips = await page.getByRole('article').count()
    await heading(page, t('invitations:slips.made', { count: slips })).waitFor()
    const typed = await page.locator('.slip__entries .slip__typed').allInnerTexts()
    expect(typed).toHaveLength(slips * 2)
    for (let index = 0; index < typed.length; index += 2) {
      expect(typed[index]).toMatch(/^\d+$/)
      expect(typed[index + 1]).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/)
    }
    await page.emulateMedia({ media: 'print' })
    const breaks = await sheets.evaluateAll((all) => all.map((one) => getComputedStyle(one).breakBefore))
    expect(breaks).toEqual(['auto', ...units.slice(1).map(() => 'page')])
    expect(await page.getByRole('button', { name: t('invitations:slips.print') }).isVisible()).toBe(false)
  })
})

test('a rule shows whom it reaches before it is made, and can be ended', async ({ openDevice }) => {
  const { page } = await openDevice()
  const coverage = async () => (await wachsam(demo.dataDir, 'report', 'coverage', '--unit', '50-6.1', '--json')).stdout
  const before = await coverage()
  await signIn(page, demoPerson('administrator'), '/verwaltung/regeln')
  await page.getByRole('link', { name: t('assignments:rules.new') }).click()
  await page.getByLabel(t('assignments:ruleForm.course')).selectOption('phishing')
  await page.getByLabel(t('assignments:ruleForm.unit')).selectOption('50-6.1')
  await page.getByLabel(t('assignments:ruleForm.dueDays')).fill('45')
  await page.getByRole('button', { name: t('assignments:ruleForm.preview') }).click()
  await heading(page, t('assignments:preview.title')).waitFor()
  const reach = await page.getByText(/^Die Regel erreicht heute/).innerText()
  const people = Number(/\d+/.exec(reach)?.[0])
  expect(people).toBeGreaterThan(0)
  const course = 'Phishing erkennen und richtig handeln'
  const unit = '50-6.1 Straßenreinigung'
  await page.getByText(t('assignments:preview.sentence', { course, unit })).waitFor()

  await page.getByRole('button', { name: t('assignments:preview.create') }).click()
  await page.waitForURL((url) => url.searchParams.has('angelegt'))
  await page.getByRole('status').getByText(/^Die Regel gilt\./).waitFor()
  const rules = page.getByRole('table', { name: t('assignments:rules.currentTable') })
  const row = rules.getByRole('row').filter({ hasText: unit })
  await row.getByText(t('assignments:rules.people', { count: people }), { exact: true }).waitFor()
  await row.getByText(t('assignments:rules.dueDays', { count: 45 }), { exact: true }).waitFor()

  await row.getByRole('link', { name: t('assignments:rules.endOf', { course, unit }) }).click()
  await page.getByRole('button', { name: t('assignments:endForm.submit') }).click()
  const ended = t('assignments:rules.endedNow', { day: formatDay(today, 'de') })
  await page.getByRole('status').getByText(ended).waitFor()
  expect(await row.count()).toBe(0)
  expect(await coverage(), 'everybody had the course by the town’s rule').toBe(before)
})

// On a copy of the town: demo people and the other tests' learners leave with these files.
describe('an import that is applied', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wachsam-copy-'))
  const dataDir = join(folder, basename(demo.dataDir))
  let town: RunningTown

  beforeAll(async () => {
    cpSync(demo.dataDir, dataDir, { recursive: true })
    town = await startTown(dataDir)
  }, 600_000)

  afterAll(async () => {
    await town?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const apply = async (page: Page, { people }: Pick<Report, 'people'>) => {
    await page.getByRole('button', { name: t('people:import.preview.apply') }).click()
    const done = page.getByRole('status').filter({ hasText: t('people:import.done') })
    await done.getByText(t('people:overview.areas.importLast', { ...people, day: formatDay(today, 'de') })).waitFor()
  }

  test('says what it has done, and changes nothing the second time', async ({ openDevice }) => {
    const { page } = await openDevice({ address: town.address })
    await signIn(page, demoPerson('administrator'))
    const { people, units } = await reportByCommand(dataDir)
    await upload(page)
    await apply(page, { people })

    await upload(page)
    const again = {
      people: { joined: 0, changed: 0, left: 0, unchanged: people.joined + people.changed + people.unchanged },
      units: { added: 0, changed: 0, removed: 0, unchanged: units.added + units.changed + units.unchanged },
    }
    expect(await previewCounts(page)).toEqual(again)
    await apply(page, again)
    expect(await reportByCommand(dataDir)).toMatchObject({ ok: true, ...again })
  })
})
