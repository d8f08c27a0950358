import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { translate } from '~/platform/i18n.server'
import { QUESTION_KINDS, type QuestionKindName } from '~/quizzes/schema'
import { kindsCourse } from '../support/question-kinds'
import { writeFiles } from '../support/sample-course'
import { demo, learner, signIn, test } from './browser'
import { activity } from './lesson'
import type { TownPerson } from './town'

const t = translate('de')
const course = join(demo.contentDir, 'courses', 'arten')
const ADDRESS = '/kurse/arten/fragen'
const TOTAL = QUESTION_KINDS.length

beforeAll(() => {
  mkdirSync(course, { recursive: true })
  writeFiles(course, kindsCourse())
})

afterAll(() => rmSync(course, { recursive: true, force: true }))

const label = (quiz: Locator, text: string) => quiz.getByLabel(text, { exact: true })

/** The right answer, by fields that every browser has. */
const BY_FIELDS: Record<QuestionKindName, (quiz: Locator) => Promise<unknown>> = {
  single: (quiz) => label(quiz, 'B.').check(),
  multiple: async (quiz) => {
    for (const choice of ['A.', 'B.']) await label(quiz, choice).check()
  },
  truefalse: (quiz) => label(quiz, 'Stimmt').check(),
  order: async (quiz) => {
    for (const [index, point] of ['Trennen.', 'Melden.', 'Warten.'].entries()) await label(quiz, point).selectOption({ label: `Platz ${index + 1}` })
  },
  match: async (quiz) => {
    await label(quiz, 'L').selectOption({ label: 'A.' })
    await label(quiz, 'R').selectOption({ label: 'B.' })
  },
  sort: async (quiz) => {
    await label(quiz, 'A.').selectOption({ label: 'O' })
    await label(quiz, 'B.').selectOption({ label: 'G' })
  },
  text: (quiz) => label(quiz, 'Ihre Antwort').fill('losungs-WORT'),
  spot: (quiz) => quiz.getByLabel(/^\d\. Eins$/).check(),
}

/** By script: points are moved by buttons, told aloud; a place is chosen in the picture. */
const BY_SCRIPT: typeof BY_FIELDS = {
  ...BY_FIELDS,
  order: async (quiz) => {
    for (const [index, point] of ['Trennen.', 'Melden.'].entries()) {
      const up = quiz.getByRole('button', { name: `${point}: nach oben` })
      while ((await quiz.getByRole('listitem').nth(index).innerText()).trim().split('\n')[0] !== point) {
        await up.focus()
        await quiz.page().keyboard.press('Enter')
        await quiz.getByRole('status').filter({ hasText: `${point} steht jetzt auf Platz` }).waitFor()
        expect(await quiz.page().evaluate(() => document.activeElement?.closest('li')?.textContent)).toContain(point)
      }
    }
  },
  spot: async (quiz) => {
    const number = (await quiz.getByText(/^\d\. Eins$/).innerText()).slice(0, 1)
    await quiz.locator('.quiz__area', { hasText: number }).click()
    await expect.poll(() => quiz.getByLabel(`${number}. Eins`).isChecked()).toBe(true)
  },
}

async function openQuiz(page: Page, person: TownPerson): Promise<Locator> {
  await signIn(page, person, '/')
  await expect.poll(async () => (await page.goto(ADDRESS))?.status(), { timeout: 20_000, message: 'the new course is read' }).toBe(200)
  const quiz = activity(page, 'q')
  await quiz.getByRole('button', { name: t('learn:quiz.start') }).click()
  return quiz
}

const position = (quiz: Locator, number: number) => quiz.getByText(t('learn:quiz.position', { number, total: TOTAL }), { exact: true })

async function answer(quiz: Locator, number: number, answers: typeof BY_FIELDS): Promise<void> {
  const kind = QUESTION_KINDS[number - 1]
  if (!kind) throw new Error(`no question ${number}`)
  await position(quiz, number).waitFor()
  await answers[kind](quiz)
  await quiz.getByRole('button', { name: t('learn:quiz.answer') }).click()
  await quiz.getByText(t('learn:quiz.right'), { exact: true }).waitFor()
  await quiz.getByText(`Grund-${kind}.`).waitFor()
  await quiz.getByRole('link', { name: t(number === TOTAL ? 'learn:quiz.toResult' : 'learn:quiz.next') }).click()
}

test('a question of every kind is answered, on a phone, with a reload and a second tab in between', async ({ openDevice }) => {
  const { page, context } = await openDevice({ width: 360 })
  const quiz = await openQuiz(page, learner('kinds'))
  for (let number = 1; number <= TOTAL; number++) {
    await position(quiz, number).waitFor()
    const { violations } = await new AxeBuilder({ page }).include('.quiz').analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`), QUESTION_KINDS[number - 1]).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    await answer(quiz, number, BY_SCRIPT)
    if (number === 4) await page.reload()
  }
  await quiz.getByText(t('learn:quiz.passed'), { exact: true }).waitFor()
  const second = await context.newPage()
  await second.goto(ADDRESS)
  await activity(second, 'q').getByText(t('learn:quiz.passed'), { exact: true }).waitFor()
})

test('without JavaScript as well', async ({ openDevice }) => {
  const { page } = await openDevice({ width: 360, javaScript: false })
  const quiz = await openQuiz(page, learner('plainKinds'))
  for (let number = 1; number <= TOTAL; number++) await answer(quiz, number, BY_FIELDS)
  await quiz.getByText(t('learn:quiz.passed'), { exact: true }).waitFor()
})
