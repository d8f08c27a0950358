import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { infographicsCourse } from '../support/infographics'
import { writeFiles } from '../support/sample-course'
import { demo, learner, signIn, test } from './browser'
import { activity, isDone } from './lesson'
import type { TownPerson } from './town'

const course = join(demo.contentDir, 'courses', 'bilder')
const ADDRESS = '/kurse/bilder/infografiken'

/** Those whose parts are buttons with what they open below. */
const LISTS = ['erste-stunde', 'mythen', 'drei-zwei-eins', 'meldungen', 'zeichnung']

beforeAll(() => {
  mkdirSync(course, { recursive: true })
  writeFiles(course, infographicsCourse())
})

afterAll(() => rmSync(course, { recursive: true, force: true }))

async function openLesson(page: Page, person: TownPerson): Promise<void> {
  await signIn(page, person, '/')
  await expect.poll(async () => (await page.goto(ADDRESS))?.status(), { timeout: 20_000, message: 'the new course is read' }).toBe(200)
}

const button = (page: Page, id: string, name: string | RegExp) => activity(page, id).getByRole('button', { name })
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent)

test('infographics are gone through by keyboard alone, on a phone', async ({ openDevice }) => {
  const { page } = await openDevice({ width: 360 })
  await openLesson(page, learner('infographics'))
  await page.locator('.recharts-surface').first().waitFor()

  for (const id of LISTS) {
    for (const part of await activity(page, id).getByRole('listitem').getByRole('button').all()) {
      await part.press('Enter')
      await part.and(page.locator('[aria-expanded=true]')).waitFor()
    }
    await isDone(page, id, 'de').waitFor()
  }
  expect(await activity(page, 'zeichnung').locator('.layers__layer--off').count()).toBe(0)

  await button(page, 'schreibtisch', 'So bleibt er oft').press('Space')
  await activity(page, 'schreibtisch').getByText('Eine Bauakte liegt offen da.').waitFor()
  await button(page, 'schreibtisch', 'So ist er sicher').press('Enter')
  await activity(page, 'schreibtisch').getByText('Eine Bauakte liegt offen da.').waitFor({ state: 'hidden' })
  await isDone(page, 'schreibtisch', 'de').waitFor()

  await button(page, 'verdacht', /^Ja/).press('Enter')
  expect(await focused(page)).toBe('Netz trennen und anrufen')
  await button(page, 'verdacht', 'Von vorn').press('Enter')
  expect(await focused(page)).toBe('Haben Sie etwas angeklickt oder geöffnet?')
  await button(page, 'verdacht', /^Nein/).press('Enter')
  expect(await focused(page)).toBe('Melden und liegen lassen')
  await isDone(page, 'verdacht', 'de').waitFor()

  await activity(page, 'verdacht').getByText('Alle Stationen').click()
  const { violations } = await new AxeBuilder({ page }).include('main').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)

  await page.reload()
  for (const id of [...LISTS, 'schreibtisch', 'verdacht']) await isDone(page, id, 'de').waitFor()
})

test('infographics without JavaScript: each part opens with a page of its own, and all is kept', async ({ openDevice }) => {
  const { page } = await openDevice({ width: 360, javaScript: false })
  await openLesson(page, learner('plainInfographics'))
  expect(await page.locator('.chart-frame:visible').count()).toBe(0)
  await activity(page, 'meldungen').getByRole('cell', { name: '88' }).waitFor()

  for (const id of LISTS) {
    const parts = activity(page, id).getByRole('listitem').getByRole('button')
    await page.waitForLoadState() // of a page that still comes in, not all parts are there to be counted
    const count = await parts.count()
    expect(count, id).toBeGreaterThan(0)
    for (let index = 0; index < count; index++) {
      await parts.nth(index).click()
      await parts.nth(index).and(page.locator('[aria-expanded=true]')).waitFor()
    }
    await isDone(page, id, 'de').waitFor()
  }
  for (const [side, text] of [['So bleibt er oft', 'Eine Bauakte liegt offen da.'], ['So ist er sicher', 'Die Akte liegt im Schrank.']] as const) {
    await button(page, 'schreibtisch', side).click()
    await activity(page, 'schreibtisch').getByText(text).waitFor()
  }
  await isDone(page, 'schreibtisch', 'de').waitFor()

  await button(page, 'verdacht', /^Ja/).click()
  await activity(page, 'verdacht').getByRole('heading', { name: 'Netz trennen und anrufen' }).waitFor()
  await button(page, 'verdacht', 'Von vorn').click()
  await button(page, 'verdacht', /^Nein/).click()
  await activity(page, 'verdacht').getByRole('heading', { name: 'Melden und liegen lassen' }).waitFor()
  await isDone(page, 'verdacht', 'de').waitFor()
})
