import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { formatDay } from '~/platform/format-day'
import { translate } from '~/platform/i18n.server'
import { addPeriod, dayOf } from '~/platform/time'
import { demoPerson, inLanguage, learner, signIn, test } from './browser'
import { activity, isDone, LESSONS, quizOf } from './lesson'

const de = translate('de')

/** Each press of a button is a page of its own, so the next is looked for anew. */
async function pressAll(page: Page, id: string, name: RegExp): Promise<void> {
  const buttons = activity(page, id).getByRole('button', { name })
  for (let left = await buttons.count(); left > 0 && !(await isDone(page, id, 'de').isVisible()); left--) {
    await buttons.first().click()
    await page.waitForLoadState()
  }
}

test('a learner goes through the whole course by plain forms', async ({ openDevice }) => {
  const { page } = await openDevice({ javaScript: false })
  await signIn(page, learner('plainGerman'), LESSONS.recognise)
  const film = activity(page, 'film')
  expect(await film.locator('video[controls]').count()).toBe(1)
  await film.getByText(de('learn:film.transcript')).click()
  await film.getByRole('button', { name: de('learn:film.confirm') }).click()
  await isDone(page, 'film', 'de').waitFor()

  const places = activity(page, 'mahnung').getByRole('listitem').getByRole('button')
  const count = await places.count()
  for (let index = 0; index < count; index++) {
    await places.nth(index).click()
    await places.nth(index).and(page.locator('[aria-expanded=true]')).waitFor()
  }
  await isDone(page, 'mahnung', 'de').waitFor()

  await page.goto(LESSONS.report)
  for (const steps of ['in-ruhe', 'schon-geklickt']) {
    const next = new RegExp(`${de('learn:steps.next')}|${de('learn:steps.finish')}`)
    while (await activity(page, steps).getByRole('button', { name: next }).count()) {
      await pressAll(page, steps, next)
      if (await isDone(page, steps, 'de').isVisible()) break
    }
    await isDone(page, steps, 'de').waitFor()
  }
  for (const box of await activity(page, 'arbeitsplatz').getByRole('checkbox').all()) await box.check()
  await activity(page, 'arbeitsplatz').getByRole('button', { name: de('learn:checklist.save') }).click()
  await isDone(page, 'arbeitsplatz', 'de').waitFor()

  await page.goto(LESSONS.quiz)
  const quiz = quizOf(page, 'de')
  await quiz.start()
  await quiz.answer(1, 10, [4])
  await page.getByText(de('learn:quiz.passed'), { exact: true }).waitFor()
  const today = dayOf(new Date())
  const days = { day: formatDay(today, 'de'), until: formatDay(addPeriod(today, 'P1Y'), 'de') }
  await page.getByText(de('learn:lesson.courseDoneValid', days)).first().waitFor()
})

test('a manager sees verdict, units, the trend’s numbers, names and the file', async ({ openDevice }) => {
  const { page, context } = await openDevice({ javaScript: false, width: 360 })
  await signIn(page, demoPerson('manager'), '/leitung')
  await inLanguage(page, 'de')
  const verdict = page.getByRole('region', { name: de('reports:verdict.heading') })
  expect(await verdict.innerText()).toMatch(/\d+\s+von\s+\d+/)
  await page.getByRole('link', { name: 'Bürgeramt' }).waitFor()
  await page.getByText('Zahlen zum Verlauf').click()
  expect(await page.locator('details[open] table tbody tr').count()).toBeGreaterThanOrEqual(13)
  await page.getByText('Fällig am').first().waitFor()
  const file = await page.getByRole('link', { name: /CSV/ }).getAttribute('href')
  const answer = await context.request.get(file ?? '')
  expect(answer.headers()['content-type']).toContain('text/csv')
})
