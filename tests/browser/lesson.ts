import type { Locator, Page } from 'playwright-core'
import { activityAnchor } from '~/courses/components/activity-anchor'
import { translate } from '~/platform/i18n.server'
import { answerKey, type KeyQuestion } from './answer-key'

export type Locale = 'de' | 'en'

export const LESSONS = {
  recognise: '/kurse/phishing/erkennen',
  report: '/kurse/phishing/pruefen-und-melden',
  quiz: '/kurse/phishing/abschluss',
}

/** An activity by its author's id; its accessible name is its title in the person's language. */
export const activity = (page: Page, id: string): Locator => page.locator(`section#${activityAnchor(id)}`)

export const isDone = (page: Page, id: string, locale: Locale): Locator =>
  activity(page, id).getByRole('status').filter({ hasText: new RegExp(`^${translate(locale)('learn:activity.done')}$`) })

export async function readTranscript(page: Page, locale: Locale): Promise<void> {
  const t = translate(locale)
  const film = activity(page, 'film')
  await film.getByText(t('learn:film.transcript')).click()
  await film.getByRole('button', { name: t('learn:film.confirm') }).click()
  await film.getByText(t('learn:film.how.transcript')).waitFor()
}

/** The list beside the picture, one place after the other. */
export async function openPlaces(page: Page, id: string): Promise<void> {
  const places = activity(page, id).getByRole('listitem').getByRole('button')
  await places.first().waitFor()
  for (const place of await places.all()) {
    await place.click()
    await place.and(page.locator('[aria-expanded=true]')).waitFor()
  }
}

/** From the step shown to the last. */
export async function goThroughSteps(page: Page, id: string, locale: Locale): Promise<void> {
  const t = translate(locale)
  const steps = activity(page, id)
  const next = steps.getByRole('button', { name: t('learn:steps.next') })
  await steps.waitFor()
  while (await next.isVisible()) await next.click()
  await isDone(page, id, locale).waitFor()
}

export async function tickAll(page: Page, id: string): Promise<void> {
  const boxes = activity(page, id).getByRole('checkbox')
  await boxes.first().waitFor()
  for (const box of await boxes.all()) await box.check()
}

/** The quiz as one learner sees it, answered by the author's key. */
export function quizOf(page: Page, locale: Locale) {
  const t = translate(locale)
  const quiz = activity(page, 'abschluss')
  const key = answerKey(locale)
  const button = (name: string) => quiz.getByRole('button', { name, exact: true })

  return {
    quiz,
    key,
    position: (number: number) => quiz.getByText(t('learn:quiz.position', { number, total: key.length }), { exact: true }),
    start: () => button(t('learn:quiz.start')).click(),
    again: () => button(t('learn:quiz.again')).click(),
    submit: () => button(t('learn:quiz.answer')).click(),
    verdict: (correct: boolean) => quiz.getByText(t(correct ? 'learn:quiz.right' : 'learn:quiz.wrong'), { exact: true }),
    goOn: (last = false) => quiz.getByRole('link', { name: t(last ? 'learn:quiz.toResult' : 'learn:quiz.next') }).click(),

    /** Marks the right choices, or one that is wrong. */
    async choose(question: KeyQuestion, correct = true): Promise<void> {
      const wrong = question.choices.find((choice) => !choice.correct)
      const wanted = correct ? question.choices.filter((choice) => choice.correct) : wrong ? [wrong] : []
      for (const { text } of wanted) await quiz.getByLabel(text, { exact: true }).check()
    },

    /** Answers questions `from` to `to`, counted from one; those in `wrong` wrongly. */
    async answer(from: number, to: number, wrong: number[] = []): Promise<void> {
      for (let number = from; number <= to; number++) {
        const question = key[number - 1]
        if (!question) throw new Error(`no question ${number}`)
        const correct = !wrong.includes(number)
        await this.position(number).waitFor()
        await this.choose(question, correct)
        await this.submit()
        await this.verdict(correct).waitFor()
        await this.goOn(number === key.length)
      }
    },
  }
}
