import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { translate } from '~/platform/i18n.server'
import { courseYaml, lesson, writeFiles } from '../support/sample-course'
import { demo, inLanguage, learner, signIn, test } from './browser'
import { activity, isDone } from './lesson'

const course = join(demo.contentDir, 'courses', 'texthilfen')
const shipped = 'content/courses/phishing/1-erkennen'
const ADDRESS = '/kurse/texthilfen/eins'
const t = translate('de')

const TERM = 'Das nennt man <Definition term="Köder">Etwas, das neugierig macht.</Definition>.'
const PHONE_EDGE = 'Vieles steht ganz rechts: <Definition term="Rand">Eine Erklärung, die nicht aus der Seite ragen darf.</Definition>.'
const FILM = `<Video id="film" src="film.mp4" captions="film.vtt" title="Der Reihe nach" seek={false}>
  <Chapter at={21} title="Absender" />
  <Transcript>Text.</Transcript>
</Video>`
const LIST = '<Checklist id="liste" title="Jedes Mal" kind="recurring">\n<Item id="eins">Absender gelesen.</Item>\n<Item id="zwei">Link geprüft.</Item>\n</Checklist>'
const body = `${TERM}\n\n${PHONE_EDGE}\n\n<House item="report" />\n\n<Accordion title="Warum?">Darum.</Accordion>\n\n${FILM}\n\n${LIST}`

beforeAll(() => {
  mkdirSync(join(course, 'eins'), { recursive: true })
  copyFileSync(join(shipped, 'film.de.mp4'), join(course, 'eins/film.mp4'))
  copyFileSync(join(shipped, 'film.de.vtt'), join(course, 'eins/film.vtt'))
  writeFiles(course, {
    'course.yaml': courseYaml({ id: 'texthilfen', title: 'Texthilfen', lessons: ['eins'] }),
    'eins/en.mdx': lesson('Aids', body),
    'eins/de-leicht.mdx': lesson('Hilfen, leicht', `Das ist eine Falle.\n\n${FILM}\n\n${LIST}`),
    'eins/de.mdx': lesson('Hilfen', body),
  })
})

afterAll(() => rmSync(course, { recursive: true, force: true }))

async function openLesson(page: Page) {
  await signIn(page, learner('keyboard'), '/')
  await inLanguage(page, 'de')
  await expect.poll(async () => (await page.goto(ADDRESS))?.status(), { timeout: 20_000, message: 'the new course is read' }).toBe(200)
}

test('a term explains itself by keyboard and stays on the page of a phone', async ({ openDevice }) => {
  const { page } = await openDevice({ width: 360 })
  await openLesson(page)
  const term = page.getByRole('button', { name: 'Köder' })
  await term.focus()
  await page.keyboard.press('Space')
  await page.getByText('Etwas, das neugierig macht.').waitFor()
  await page.keyboard.press('Escape')
  await page.getByText('Etwas, das neugierig macht.').waitFor({ state: 'hidden' })
  expect(await term.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.getByRole('button', { name: 'Rand' }).click()
  const box = await page.getByText('Eine Erklärung, die nicht').boundingBox()
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360)
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
})

test('a film that is to be seen in its order holds back, and what is said follows it', async ({ openDevice }) => {
  const { page } = await openDevice()
  await openLesson(page)
  const film = activity(page, 'film')
  const playing = film.locator('.video-js video')
  await playing.waitFor()
  await film.getByText(/^0:21 Absender/).waitFor()
  expect(await film.locator('.read-along button').count()).toBe(0)
  await playing.evaluate((element: HTMLVideoElement) => (element.currentTime = 50))
  await expect.poll(() => playing.evaluate((element: HTMLVideoElement) => element.currentTime)).toBeLessThan(2)
  expect(await film.locator('.read-along [aria-current]').textContent()).toMatch(/^Montagmorgen/)
})

test('a work aid is done once, cleared for the next time, and goes on paper', async ({ openDevice }) => {
  const { page } = await openDevice()
  await openLesson(page)
  const list = activity(page, 'liste')
  for (const box of await list.getByRole('checkbox').all()) await box.check()
  await isDone(page, 'liste', 'de').waitFor()
  await list.getByRole('button', { name: 'Für den nächsten Durchgang leeren' }).click()
  // The whole sentence: while it is being saved it goes on.
  await list.getByText(t('learn:checklist.count', { count: 0, total: 2 }), { exact: true }).waitFor()
  await page.reload()
  await isDone(page, 'liste', 'de').waitFor()
  expect(await list.getByRole('checkbox', { checked: true }).count()).toBe(0)
  await list.getByRole('link', { name: 'Zum Ausdrucken' }).click()
  await page.getByRole('heading', { name: 'Jedes Mal', level: 1 }).waitFor()
  expect(await page.locator('main').textContent()).toContain('Link geprüft.')
})

test('without JavaScript a term leads to the glossary, and easy language can be chosen and left', async ({ openDevice }) => {
  const { page } = await openDevice({ javaScript: false })
  await openLesson(page)
  await page.getByRole('link', { name: 'Köder' }).click()
  await page.getByRole('heading', { name: t('learn:glossary.title'), level: 1 }).waitFor()
  expect(await page.locator('main').textContent()).toContain('Etwas, das neugierig macht.')
  await page.goto(ADDRESS)
  await page.getByRole('button', { name: t('learn:lesson.easyLanguage') }).click()
  await page.getByRole('heading', { name: 'Hilfen, leicht', level: 1 }).waitFor()
  await page.getByText(t('learn:lesson.easyShown')).waitFor()
  await page.getByRole('button', { name: t('learn:lesson.standardLanguage') }).click()
  await page.getByRole('heading', { name: 'Hilfen', level: 1, exact: true }).waitFor()
})
