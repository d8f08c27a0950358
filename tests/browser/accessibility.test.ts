import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { demoPerson, inLanguage, learner, signIn, test, type DeviceOptions } from './browser'
import { LESSONS, quizOf } from './lesson'
import { PAGES, type Part } from './pages'

/** WCAG 2.2 AA as far as a machine sees, headings in order, the language said, nothing wider than the screen. */
async function faultsOf(page: Page, locale: string, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze()
  const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
  const seen = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    title: document.title,
    levels: [...document.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName[1])),
    tooWide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }))
  if (seen.lang !== locale) faults.push(`lang is ${seen.lang}`)
  if (!seen.title) faults.push('no title')
  if (seen.levels.filter((level) => level === 1).length !== 1) faults.push('not one h1')
  if (seen.levels.some((level, index) => level > (seen.levels[index - 1] ?? 0) + 1)) faults.push(`headings ${seen.levels}`)
  if (seen.tooWide > 0) faults.push(`${seen.tooWide} px wider than the screen`)
  return faults.map((fault) => `${new URL(page.url()).pathname} ${fault}`)
}

/** Each language, each theme, the narrowest screen with the longer words, and a desk; the elements are the same in both, so they are judged once. */
const DEVICES: [string, DeviceOptions & { locale: 'de' | 'en'; rules?: string[] }][] = [
  ['German, 320 px, dark', { locale: 'de', width: 320, dark: true }],
  ['English, 1440 px', { locale: 'en', width: 1440, rules: ['color-contrast'] }],
]

describe.each(DEVICES)('every page, %s', (_name, options) => {
  test.for(Object.entries(PAGES) as [Part, string[]][])('of a person of the part %s', { timeout: 300_000 }, async ([part, paths], { openDevice }) => {
    const { page } = await openDevice(options)
    if (part !== 'stranger') {
      await signIn(page, demoPerson(part))
      await inLanguage(page, options.locale)
    }
    const faults: string[] = []
    for (const path of paths) {
      await page.goto(path, { waitUntil: 'load' })
      await page.locator('h1').waitFor()
      faults.push(...(await faultsOf(page, options.locale, options.rules)))
    }
    if (part !== 'stranger') {
      await page.goto('/')
      await inLanguage(page, 'de') // as the next story expects the person
    }
    expect(faults).toEqual([])
  })
})

test('a quiz that is open, answered, and at its result', async ({ openDevice }) => {
  const { page } = await openDevice({ width: 360 })
  await signIn(page, learner('pages'), LESSONS.quiz)
  const quiz = quizOf(page, 'de')
  await quiz.start()
  await quiz.position(1).waitFor()
  const faults = await faultsOf(page, 'de')
  await quiz.choose(await quiz.shown(), false)
  await quiz.submit()
  await quiz.verdict(false).waitFor()
  faults.push(...(await faultsOf(page, 'de')))
  await quiz.goOn()
  await quiz.answer(2, quiz.total)
  faults.push(...(await faultsOf(page, 'de')))
  expect(faults).toEqual([])
})

test('in forced colours it is still seen which page is the current one', async ({ openDevice }) => {
  const { page } = await openDevice()
  await page.emulateMedia({ forcedColors: 'active' })
  await signIn(page, demoPerson('manager'), '/leitung')
  for (const place of ['.shell__nav', '.standings']) {
    const edge = (which: string) => page.locator(`${place} a${which}`).first().evaluate((link) => getComputedStyle(link).borderBottomColor)
    expect(await edge('[aria-current]'), place).not.toBe(await edge(':not([aria-current])'))
  }
})
