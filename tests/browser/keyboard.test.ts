import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { translate } from '~/platform/i18n.server'
import { demoPerson, inLanguage, learner, test } from './browser'
import { activity, isDone, LESSONS, quizOf } from './lesson'
import type { TownPerson } from './town'

const de = translate('de')
const STOPS = 120

/** What has the focus: its words, and whether the eye can see that it has it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return { words: '', visible: false }
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])].map((label) => label.textContent) : []
    const { outlineStyle, boxShadow } = getComputedStyle(element)
    return {
      words: [element.getAttribute('aria-label'), ...labels, element.textContent].join(' ').trim(),
      visible: outlineStyle !== 'none' || boxShadow !== 'none',
    }
  })

/** Tabs on until the focus is on something with these words. */
async function tabTo(page: Page, words: RegExp): Promise<void> {
  for (let stop = 0; stop < STOPS; stop++) {
    await page.keyboard.press('Tab')
    const now = await focused(page)
    if (!words.test(now.words)) continue
    expect(now.visible, `the focus on „${now.words.slice(0, 60)}“ is to be seen`).toBe(true)
    return
  }
  throw new Error(`${words} is not reached by keyboard on ${page.url()}`)
}

async function signInByKeyboard(page: Page, { login, password }: TownPerson, at: string): Promise<void> {
  await page.goto(at)
  await tabTo(page, /^E-Mail-Adresse oder Personalnummer/)
  await page.keyboard.type(login)
  await tabTo(page, /^Passwort$/)
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname !== '/anmelden')
}

test('a learner by keyboard alone', async ({ openDevice }) => {
  const { page } = await openDevice()
  await signInByKeyboard(page, learner('keyboard'), LESSONS.recognise)
  await activity(page, 'film').locator('.video-js').waitFor() // the lesson has come alive
  await page.keyboard.press('Tab')
  expect((await focused(page)).words).toBe(de('common:shell.skip'))
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('inhalt')

  await tabTo(page, new RegExp(de('learn:film.transcript')))
  await page.keyboard.press('Enter')
  await tabTo(page, new RegExp(de('learn:film.confirm')))
  await page.keyboard.press('Enter')
  await isDone(page, 'film', 'de').waitFor()
  await tabTo(page, /^\d*Betreff/)
  await page.keyboard.press('Enter')
  await activity(page, 'mahnung').getByText(/^1 von 8/).waitFor()

  await page.goto(LESSONS.quiz)
  const quiz = quizOf(page, 'de')
  await tabTo(page, new RegExp(`^${de('learn:quiz.start')}$`))
  await page.keyboard.press('Enter')
  const { question } = await quiz.upToSingle()
  const right = question.choices.find(({ correct }) => correct)?.text ?? ''
  const radio = quiz.quiz.getByLabel(right, { exact: true })
  await tabTo(page, /./)
  for (let step = 0; step < 8 && !(await radio.isChecked()); step++) await page.keyboard.press(step === 0 ? 'Space' : 'ArrowDown')
  expect(await radio.isChecked()).toBe(true)
  await tabTo(page, new RegExp(`^${de('learn:quiz.answer')}$`))
  await page.keyboard.press('Enter')
  await quiz.verdict(true).waitFor()
  await expect.poll(async () => (await focused(page)).words).toContain(de('learn:quiz.right'))
})

test('a manager by keyboard alone', async ({ openDevice }) => {
  const { page } = await openDevice()
  await signInByKeyboard(page, demoPerson('manager'), '/leitung')
  await inLanguage(page, 'de')
  await tabTo(page, /Zahlen zum Verlauf/)
  await page.keyboard.press('Enter')
  await page.locator('details[open] table').first().waitFor()
  await tabTo(page, /Untereinheiten/)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Bürgerbüro Mitte' }).waitFor()
  await tabTo(page, /^Bürgerbüro Mitte/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: /Bürgerbüro Mitte/ }).waitFor()
})

test('arrow keys lead to the lessons after and before, also where a new page has put the focus', async ({ openDevice }) => {
  const { page } = await openDevice()
  await signInByKeyboard(page, demoPerson('employee'), LESSONS.recognise)
  await activity(page, 'film').locator('.video-js').waitFor() // the code has come
  await page.keyboard.press('ArrowRight')
  await page.waitForURL(`**${LESSONS.report}`)
  await page.locator('main:focus').waitFor()
  await page.keyboard.press('ArrowLeft')
  await page.waitForURL(`**${LESSONS.recognise}`)
})
