import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { exercisesCourse, SECRETS, SUBJECTS, TRAPS } from '../support/exercises'
import { writeFiles } from '../support/sample-course'
import { demo, demoPerson, learner, signIn, test } from './browser'
import { activity, isDone } from './lesson'
import type { TownPerson } from './town'

const course = join(demo.contentDir, 'courses', 'uebungen')
const ADDRESS = '/kurse/uebungen/alle'

const publish = (version: string) => {
  mkdirSync(course, { recursive: true })
  writeFiles(course, exercisesCourse(version))
}

beforeAll(() => publish('1'))
afterAll(() => rmSync(course, { recursive: true, force: true }))

async function open(page: Page, person: TownPerson): Promise<void> {
  await signIn(page, person, '/')
  await expect.poll(async () => (await page.goto(ADDRESS))?.status(), { timeout: 20_000, message: 'the new course is read' }).toBe(200)
}

const mails = (page: Page) => activity(page, 'postfach').locator('details.mail')
const mail = (page: Page, subject: string) => mails(page).filter({ has: page.locator('.mail__subject', { hasText: subject }) })

async function expectSound(page: Page, id: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(`#aktivitaet-${id}`).analyze()
  expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes.map(({ html }) => html).join()}`), id).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
}

test('by keyboard, on a narrow screen: a mailbox, a story, a search and a rule, and then a new version of it', async ({ openDevice }) => {
  const { page } = await openDevice({ width: 320 })
  const bodies: string[] = []
  page.on('response', (response) => {
    if (/text|json|javascript|x-script/.test(response.headers()['content-type'] ?? '')) void response.text().then((text) => bodies.push(text), () => undefined)
  })
  await open(page, learner('exercises'))
  await activity(page, 'suche').locator('.marker-button').first().waitFor() // by script: from now on the focus is led

  await mails(page).first().locator('> summary').focus()
  for (let count = 1; count <= SUBJECTS.length; count++) {
    await page.keyboard.press('Enter')
    const opened = activity(page, 'postfach').locator('details.mail[open]')
    await opened.getByRole('button', { name: /Führt zu: https:\/\/ziel-\d\.example/ }).waitFor()
    if (count === 2) await expectSound(page, 'postfach')
    if (count === SUBJECTS.length) expect(bodies.filter((text) => SECRETS.some((secret) => text.includes(secret)))).toEqual([])
    await opened.getByRole('button', { name: 'Melden' }).focus()
    await page.keyboard.press('Enter')
    await activity(page, 'postfach').getByText(`${count} von ${SUBJECTS.length} Nachrichten entschieden`).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.matches('.mail--open-yet > summary, h3'))).toBe(true)
  }
  await activity(page, 'postfach').getByText(`${TRAPS.length} von ${SUBJECTS.length} richtig eingeschätzt`).waitFor()
  await mail(page, 'Mahnung').locator('> summary').click()
  await mail(page, 'Mahnung').getByText('Verrat-Mahnung.').waitFor()
  await expectSound(page, 'postfach')
  await activity(page, 'postfach').getByRole('button', { name: 'Auswertung gelesen' }).click()
  await isDone(page, 'postfach', 'de').waitFor()
  await activity(page, 'postfach').getByRole('button', { name: 'Noch einmal üben' }).click()
  await activity(page, 'postfach').getByText(`0 von ${SUBJECTS.length} Nachrichten entschieden`).waitFor()
  await isDone(page, 'postfach', 'de').waitFor()

  const story = activity(page, 'geschichte')
  await story.getByRole('button', { name: 'Ich nenne es.' }).click()
  await story.getByText('Das Konto ist weg.').waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Am Montag')
  await story.getByRole('button', { name: 'Einen anderen Weg ausprobieren' }).click()
  await story.getByRole('button', { name: 'Ich rufe zurück.' }).click()
  await story.getByText('Alle sind gewarnt.').waitFor()
  await expectSound(page, 'geschichte')
  await story.getByRole('button', { name: 'Gelesen' }).click()
  await isDone(page, 'geschichte', 'de').waitFor()

  const search = activity(page, 'suche')
  await search.locator('.marker-button').first().click()
  await search.getByText('Grund-Tasse.').waitFor()
  await search.getByText('0 von 2 gefunden').waitFor()
  await search.getByRole('listitem').getByRole('button', { name: 'Zettel' }).click()
  await search.getByText('1 von 2 gefunden').waitFor()
  await page.reload()
  await search.getByRole('listitem').getByRole('button', { name: 'Stick' }).click()
  await isDone(page, 'suche', 'de').waitFor()
  await expectSound(page, 'suche')

  await activity(page, 'regel').getByRole('button', { name: 'Gelesen und bestätigt' }).click()
  await page.getByText('Geschafft: Kurs abgeschlossen').waitFor()

  publish('2')
  const again = page.getByRole('link', { name: 'Neue Fassung bestätigen: Dienstanweisung' })
  await expect.poll(async () => (await page.goto('/')) && (await again.count()), { timeout: 20_000, message: 'the new version is read' }).toBe(1)
  await again.click()
  await activity(page, 'regel').getByText('Die Fassung 1 haben Sie schon bestätigt.').waitFor()
  await activity(page, 'regel').getByRole('button', { name: 'Gelesen und bestätigt' }).click()
  await isDone(page, 'regel', 'de').waitFor()
})

test('without JavaScript as well', async ({ openDevice }) => {
  const { page } = await openDevice({ javaScript: false })
  await open(page, learner('plainExercises'))
  for (const subject of SUBJECTS) {
    await mail(page, subject).locator('> summary').click()
    await mail(page, subject).getByRole('button', { name: TRAPS.includes(subject) ? 'Melden' : 'Vertrauen' }).click()
  }
  await activity(page, 'postfach').getByText(`${SUBJECTS.length} von ${SUBJECTS.length} richtig eingeschätzt`).waitFor()
  await activity(page, 'postfach').getByRole('button', { name: 'Auswertung gelesen' }).click()
  await activity(page, 'geschichte').getByRole('button', { name: 'Ich rufe zurück.' }).click()
  await activity(page, 'geschichte').getByRole('button', { name: 'Gelesen' }).click()
  for (const name of ['Tasse', 'Zettel', 'Stick']) await activity(page, 'suche').getByRole('listitem').getByRole('button', { name }).click()
  await activity(page, 'regel').getByRole('button', { name: 'Gelesen und bestätigt' }).click()
  for (const id of ['postfach', 'geschichte', 'suche', 'regel']) await isDone(page, id, 'de').waitFor()
})

test('who has confirmed which version is to be seen, and to be taken along', async ({ openDevice }) => {
  const { page, context } = await openDevice()
  await signIn(page, demoPerson('securityOfficer'), '/leitung')
  await page.getByRole('link', { name: 'Bestätigungen der Regeln' }).click()
  await page.getByLabel('Regel und Fassung').selectOption({ label: 'Dienstanweisung, Fassung 1' })
  await page.getByRole('button', { name: 'Anzeigen' }).click()
  await page.getByRole('heading', { name: 'Dienstanweisung, Fassung 1' }).waitFor()
  await page.getByRole('row', { name: new RegExp(learner('exercises').name.split(' ').reverse().join(', ')) }).first().waitFor()
  const sheet = await context.request.get((await page.getByRole('link', { name: /CSV/ }).getAttribute('href')) ?? '')
  expect(sheet.headers()['content-disposition']).toMatch(/bestaetigungen-regel-1-\d{4}-\d\d-\d\d\.csv/)
  expect(await sheet.text()).toContain(';Dienstanweisung;1;Bestätigt;')
})
