import type { Locator, Page } from 'playwright-core'
import { activityAnchor } from '~/courses/components/activity-anchor'
import { translate } from '~/platform/i18n.server'
import type { QuestionKindName } from '~/quizzes/schema'
import { answerKey, ASKED, type KeyQuestion } from './answer-key'

export type Locale = 'de' | 'en'

export const LESSONS = {
  recognise: '/kurse/phishing/erkennen',
  report: '/kurse/phishing/pruefen-und-melden',
  inbox: '/kurse/phishing/posteingang',
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

/** Every station of a decision tree, from its list of all of them. */
export async function seeStations(page: Page, id: string, locale: Locale): Promise<void> {
  const tree = activity(page, id)
  const stations = tree.locator('.decision__stop')
  await tree.waitFor()
  await page.waitForLoadState() // of a page that still comes in, not all stations are there to be counted
  const count = await stations.count()
  for (let index = 1; index < count; index++) { // leaving the first opens it too
    const station = stations.nth(index)
    if (!(await station.isVisible())) await tree.locator('.decision__all > summary').click()
    await station.click()
    await station.and(page.locator('[aria-current=step]')).waitFor({ state: 'attached' })
  }
  await isDone(page, id, locale).waitFor()
}

/** Every message reported, then the debrief read. */
export async function reportMessages(page: Page, id: string, locale: Locale): Promise<void> {
  const mailbox = activity(page, id)
  const mails = mailbox.locator('details.mail')
  await mailbox.waitFor()
  await page.waitForLoadState()
  const total = await mails.count()
  for (let count = 1; count <= total; count++) {
    const mail = mails.and(page.locator('.mail--open-yet')).first()
    await mail.locator('> summary').click()
    await mail.locator('button[value=report]').click()
    await mailbox.getByRole('status').filter({ hasText: new RegExp(`^${count} \\S+ ${total} `) }).waitFor()
  }
  await mailbox.locator('form').filter({ has: page.locator('input[value=debrief]') }).getByRole('button').click()
  await isDone(page, id, locale).waitFor()
}

type Answering = (quiz: Locator, question: KeyQuestion, correct: boolean) => Promise<void>

const chosen: Answering = async (quiz, { choices }, correct) => {
  const wanted = correct ? choices.filter((choice) => choice.correct) : choices.filter((choice) => !choice.correct).slice(0, 1)
  for (const { text } of wanted) await quiz.getByLabel(text, { exact: true }).check()
}

/** Point for point; wrongly: each where the next one belongs. */
async function place(quiz: Locator, pairs: [point: string, option: string][], correct: boolean): Promise<void> {
  for (const [index, [point, right]] of pairs.entries()) {
    const [, wrong] = pairs[(index + 1) % pairs.length] ?? []
    await quiz.getByLabel(point, { exact: true }).selectOption({ label: (correct ? right : wrong) ?? '' })
  }
}

const inOrder = ({ choices }: KeyQuestion, correct: boolean) => (correct ? choices : choices.toReversed()).map(({ text }) => text)

/** How a question is answered, by its kind. */
const ANSWERS: Record<Exclude<QuestionKindName, 'text' | 'spot'>, Answering> = {
  single: chosen,
  multiple: chosen,
  truefalse: (quiz, { answer }, correct) => quiz.locator(`input[name=choice][value=${answer === correct}]`).check(),
  match: (quiz, { choices, targets }, correct) =>
    place(quiz, targets.map(({ id, text }) => [text, choices.find(({ target }) => target === id)?.text ?? '']), correct),
  sort: (quiz, { choices, targets }, correct) =>
    place(quiz, choices.map(({ text, target }) => [text, targets.find(({ id }) => id === target)?.text ?? '']), correct),
  async order(quiz, question, correct) {
    const rows = quiz.locator('.quiz__order').getByRole('listitem')
    await rows.first().waitFor()
    for (const [index, text] of inOrder(question, correct).entries()) {
      const isThere = async () => (await rows.nth(index).innerText()).includes(text)
      while (!(await isThere())) await rows.filter({ hasText: text }).locator('[data-up]').click()
    }
  },
}

/** Without script every point gets its place from a list. */
const BY_FIELDS: typeof ANSWERS = {
  ...ANSWERS,
  async order(quiz, question, correct) {
    for (const [index, text] of inOrder(question, correct).entries()) {
      await quiz.getByLabel(text, { exact: true }).selectOption({ index: index + 1 })
    }
  },
}

/** The quiz as one learner sees it, answered by the author's key. Which questions are asked, every attempt draws anew. */
export function quizOf(page: Page, locale: Locale, { javaScript = true } = {}) {
  const t = translate(locale)
  const quiz = activity(page, 'abschluss')
  const key = answerKey(locale)
  const answers: Partial<Record<QuestionKindName, Answering>> = javaScript ? ANSWERS : BY_FIELDS
  const button = (name: string) => quiz.getByRole('button', { name, exact: true })

  return {
    quiz,
    key,
    total: ASKED,
    position: (number: number) => quiz.getByText(t('learn:quiz.position', { number, total: ASKED }), { exact: true }),
    start: () => button(t('learn:quiz.start')).click(),
    again: () => button(t('learn:quiz.again')).click(),
    submit: () => button(t('learn:quiz.answer')).click(),
    verdict: (correct: boolean) => quiz.getByText(t(correct ? 'learn:quiz.right' : 'learn:quiz.wrong'), { exact: true }),
    goOn: (last = false) => quiz.getByRole('link', { name: t(last ? 'learn:quiz.toResult' : 'learn:quiz.next') }).click(),

    /** The question that is asked now. */
    async shown(): Promise<KeyQuestion> {
      const id = await quiz.locator('input[name=question]').inputValue()
      const question = key.find((candidate) => candidate.id === id)
      if (!question) throw new Error(`no question ${id}`)
      return question
    },

    /** Gives the right answer, or one that is wrong. */
    async choose(question: KeyQuestion, correct = true): Promise<void> {
      await answers[question.kind]?.(quiz, question, correct)
    },

    /** Answers questions `from` to `to`, counted from one; those in `wrong` wrongly. */
    async answer(from: number, to: number, wrong: number[] = []): Promise<void> {
      for (let number = from; number <= to; number++) {
        const correct = !wrong.includes(number)
        await this.position(number).waitFor()
        await this.choose(await this.shown(), correct)
        await this.submit()
        await this.verdict(correct).waitFor()
        await this.goOn(number === ASKED)
      }
    },

    /** Answers rightly until a question of the most frequent kind is asked: no attempt is without one. */
    async upToSingle(): Promise<{ question: KeyQuestion; number: number }> {
      for (let number = 1; ; number++) {
        await this.position(number).waitFor()
        const question = await this.shown()
        if (question.kind === 'single') return { question, number }
        await this.answer(number, number)
      }
    },
  }
}
