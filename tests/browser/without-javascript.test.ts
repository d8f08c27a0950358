import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { formatDay } from '~/platform/format-day'
import { translate } from '~/platform/i18n.server'
import { addPeriod, dayOf } from '~/platform/time'
import { demoPerson, learner, signIn, test } from './browser'
import { activity, isDone, openPlaces, quizOf, reportMessages, seeStations, tickAll, type Locale } from './lesson'

/** The browser's own film, beside it the text, which counts as well. */
async function readBesidePlainFilm(page: Page, locale: Locale): Promise<void> {
  const t = translate(locale)
  const film = activity(page, 'film')
  const video = film.locator('video[controls]')
  await video.waitFor()
  expect(await film.locator('.video-js').count(), 'a player that nothing brings to life').toBe(0)
  const answer = await page.request.get((await video.getAttribute('src')) ?? '', { headers: { Range: 'bytes=0-9' } })
  expect([answer.status(), answer.headers()['content-type']]).toEqual([206, 'video/mp4'])
  const transcript = film.locator('summary')
  await transcript.click()
  await film.getByRole('button', { name: t('learn:film.confirm') }).click()
  await isDone(page, 'film', locale).waitFor()
  await transcript.click()
  await film.getByText(t('learn:film.how.transcript')).waitFor()
}

/** Every step is a page: the next one is there when the overview says so. */
async function goFromStepToStep(page: Page, id: string, locale: Locale): Promise<void> {
  const t = translate(locale)
  const steps = activity(page, id)
  const total = await steps.getByRole('listitem').count()
  for (let number = 2; number <= total; number++) {
    await steps.getByRole('button', { name: t('learn:steps.next'), exact: true }).click()
    const current = steps.locator('[aria-current=step]').filter({ hasText: t('learn:steps.position', { number, total }) })
    await current.waitFor()
  }
  await isDone(page, id, locale).waitFor()
}

async function saveChecklist(page: Page, locale: Locale): Promise<void> {
  const t = translate(locale)
  const list = activity(page, 'arbeitsplatz')
  const save = list.getByRole('button', { name: t('learn:checklist.save') })
  for (const index of [0, 1]) await list.getByRole('checkbox').nth(index).check()
  await save.click()
  await list.getByText(t('learn:checklist.count', { count: 2, total: 6 })).waitFor()
  expect(await list.getByRole('checkbox', { checked: true }).count()).toBe(2)
  await tickAll(page, 'arbeitsplatz')
  await save.click()
  await isDone(page, 'arbeitsplatz', locale).waitFor()
}

/** All ten questions that are drawn, one answered wrongly; each answer with its explanation on a page of its own. */
async function passQuiz(page: Page, locale: Locale): Promise<void> {
  const t = translate(locale)
  const quiz = quizOf(page, locale, { javaScript: false })
  expect([quiz.total, quiz.key.length]).toEqual([10, 20])
  await quiz.start()
  for (let number = 1; number <= quiz.total; number++) {
    await quiz.position(number).waitFor()
    const question = await quiz.shown()
    if (question.kind === 'multiple') {
      await quiz.submit()
      await quiz.quiz.getByRole('alert').getByText(t('learn:quiz.missing.multiple')).waitFor()
    }
    const correct = number !== 3
    await quiz.choose(question, correct)
    await quiz.submit()
    await quiz.verdict(correct).waitFor()
    const feedback = await quiz.quiz.locator('.quiz__feedback').innerText()
    expect(feedback.replace(/\s+/g, ' ').trim()).toBe(question.explanation)
    await quiz.goOn(number === quiz.total)
  }
  await page.getByText(t('learn:quiz.passed'), { exact: true }).waitFor()
  await page.getByText(t('learn:quiz.score', { count: 9, total: 10, share: 90, passMark: 80 })).waitFor()
}

describe('a learner without JavaScript', () => {
  test.for([
    ['plainGerman', 'de', 1440],
    ['plainEnglish', 'en', 360],
  ] as const)('%s comes by plain forms from the first page to the completion', async ([story, locale, width], { openDevice }) => {
    const t = translate(locale)
    const { page } = await openDevice({ javaScript: false, locale, width })
    const nextLesson = () => page.locator('main').getByRole('link', { name: t('learn:lesson.next') }).first().click()
    await signIn(page, learner(story))
    await page.getByRole('link', { name: t('learn:home.start') }).click()
    await page.getByRole('link', { name: t('learn:course.start') }).click()
    await readBesidePlainFilm(page, locale)
    await openPlaces(page, 'mahnung')
    await isDone(page, 'mahnung', locale).waitFor()
    await page.getByRole('heading', { name: t('learn:lesson.done') }).waitFor()
    await nextLesson()
    await goFromStepToStep(page, 'in-ruhe', locale)
    await saveChecklist(page, locale)
    await goFromStepToStep(page, 'schon-geklickt', locale)
    await seeStations(page, 'verdacht', locale)
    await page.getByRole('heading', { name: t('learn:lesson.done') }).waitFor()
    await nextLesson()
    await reportMessages(page, 'buergerbuero', locale)
    await page.getByRole('heading', { name: t('learn:lesson.done') }).waitFor()
    await nextLesson()
    await passQuiz(page, locale)

    const today = dayOf(new Date())
    const days = { day: formatDay(today, locale), until: formatDay(addPeriod(today, 'P1Y'), locale) }
    const done = page.getByRole('region', { name: t('learn:lesson.courseDone') })
    await done.getByText(t('learn:lesson.courseDoneValid', days)).waitFor()
    await done.getByRole('link', { name: t('learn:lesson.toHome') }).click()
    await page.getByText(t('learn:home.nothingTitle')).waitFor()
    const standing = [t('learn:completion.on', { day: days.day }), t('learn:completion.valid', { day: days.until })]
    await page.getByText(standing.join(', ')).waitFor()
  })
})

const digits = (text: string) => Number(text.replace(/\D/g, ''))
const textOf = async (cells: Locator) => (await cells.allInnerTexts()).map((text) => text.trim())

describe('a manager without JavaScript', () => {
  const t = translate('de')

  test('sees the coverage, its units, its trend and who is overdue, and takes it along as CSV', async ({ openDevice }) => {
    const { page } = await openDevice({ javaScript: false })
    await signIn(page, demoPerson('manager'))
    await page.getByRole('navigation').getByRole('link', { name: t('common:shell.coverage') }).click()
    const verdict = page.getByRole('region', { name: t('reports:verdict.heading') })
    const fraction = await verdict.locator('.verdict__fraction').innerText()
    const [covered = 0, enrolled = 0] = fraction.split(' von ').map(digits)
    expect(covered).toBeGreaterThan(0)
    expect(enrolled).toBeGreaterThan(covered)
    await verdict.getByText(new RegExp(`^${covered} von ${enrolled} Beschäftigten`)).waitFor()

    await page.getByText(t('reports:trend.table')).click()
    const months = page.getByRole('table', { name: t('reports:trend.caption') }).getByRole('row')
    expect(await months.count()).toBeGreaterThan(12)
    await months.last().waitFor()
    expect(await textOf(months.last().getByRole('cell'))).toEqual([`${covered}`, `${enrolled}`, expect.stringMatching(/^\d+\s%$/)])

    const late = page.getByRole('navigation', { name: t('reports:people.tabs') }).getByRole('link', { name: /^Überfällig/ })
    const overdue = digits(await late.innerText())
    expect(overdue).toBeGreaterThan(0)
    await late.click()
    const names = await textOf(page.getByRole('table', { name: t('reports:people.overdue') }).getByRole('rowheader'))
    expect(names.length).toBe(Math.min(overdue, 50))
    for (const name of names) expect(name).toMatch(/^\S+,? \S/)

    const unit = page.locator('.unit-tree .figures-line').first()
    const [unitCovered, unitEnrolled] = (await unit.locator('.figures-line__fraction').innerText()).split(' von ').map(digits)
    const unitName = await unit.getByRole('link').innerText()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: t('reports:csv.download') }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^schulungsquote-\S+\.csv$/)
    const lines = readFileSync(await download.path(), 'utf8').trimEnd().split('\r\n').map((line) => line.split(';'))
    expect(lines[0]?.slice(3, 5)).toEqual([t('reports:csv.enrolled'), t('reports:csv.covered')])
    const line = lines.find(([name = '']) => name.endsWith(` ${unitName}`))
    expect(line?.slice(3, 5)).toEqual([`${unitEnrolled}`, `${unitCovered}`])

    await unit.getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: t('reports:unitTitle', { unit: unitName }) }).waitFor()
  })
})
