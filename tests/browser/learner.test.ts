import { describe, expect } from 'vitest'
import { formatDay } from '~/platform/format-day'
import { translate } from '~/platform/i18n.server'
import { addDays, addPeriod, dayOf } from '~/platform/time'
import { demo, demoPerson, learner, signIn, test } from './browser'
import { activity, goThroughSteps, isDone, LESSONS, openPlaces, quizOf, readTranscript, reportMessages, seeStations, tickAll } from './lesson'

const today = () => dayOf(new Date())
const de = translate('de')
const en = translate('en')

describe('the way in', () => {
  test('a link to a lesson leads there after signing in', async ({ openDevice }) => {
    const { page } = await openDevice()
    await signIn(page, learner('link'), LESSONS.recognise)
    expect(new URL(page.url()).pathname).toBe(LESSONS.recognise)
    await page.getByRole('heading', { level: 1, name: 'Gefälschte Nachrichten erkennen' }).waitFor()
  })

  test('a link to a stranger’s page leads to the start page', async ({ openDevice }) => {
    const { page } = await openDevice()
    await signIn(page, learner('link'), '/anmelden?weiter=//fremd.example/kurse')
    expect(page.url()).toBe(`${demo.address}/`)
  })

  test('a wrong password is told in words and keeps the name that was typed', async ({ openDevice }) => {
    const { page } = await openDevice({ locale: 'en' })
    const { login } = learner('link')
    await page.goto('/')
    await page.getByLabel(en('auth:login')).fill(login)
    await page.getByLabel(en('auth:password.label'), { exact: true }).fill('not the password')
    await page.locator('main').getByRole('button', { name: en('auth:signIn.submit') }).click()
    await page.getByRole('alert').getByText(en('auth:fault.wrong')).waitFor()
    expect(await page.getByLabel(en('auth:login')).inputValue()).toBe(login)
  })

  test('the start page shows the one thing that is due, and goes on where the person stopped', async ({ openDevice }) => {
    const { page } = await openDevice()
    await signIn(page, demoPerson('employee'))
    const next = page.getByRole('region', { name: 'Phishing erkennen und richtig handeln' })
    await next.getByText(de('learn:home.next'), { exact: true }).waitFor()
    const due = addDays(today(), 12)
    await next.getByText(de('learn:due.in', { day: formatDay(due, 'de'), count: 12 })).waitFor()
    await next.getByRole('link', { name: de('learn:home.continue', { lesson: 'In Ruhe prüfen und melden' }) }).click()
    await page.getByRole('heading', { level: 1, name: 'In Ruhe prüfen und melden' }).waitFor()
    await isDone(page, 'in-ruhe', 'de').waitFor()
  })

  test('an employee without an e-mail address signs in with the personnel number and sees what is overdue', async ({ openDevice }) => {
    const { page } = await openDevice()
    const person = demoPerson('employeeWithoutEmail')
    expect(person.login).toMatch(/^\d+$/)
    await signIn(page, person)
    await page.getByText(/^Fällig seit \d\d\.\d\d\.\d{4}$/).waitFor()
    await page.getByRole('link', { name: de('learn:home.start') }).waitFor()
  })
})

describe('a course from its first page to its completion', () => {
  test('on two devices, with a break in every activity and a failed attempt at the quiz', async ({ openDevice }) => {
    const person = learner('course')
    const desk = await openDevice()
    await signIn(desk.page, person)
    await desk.page.getByRole('link', { name: de('learn:home.start') }).click()
    await desk.page.getByRole('link', { name: de('learn:course.start') }).click()
    await readTranscript(desk.page, 'de')
    await isDone(desk.page, 'film', 'de').waitFor()
    await openPlaces(desk.page, 'mahnung')
    await desk.page.getByRole('heading', { name: de('learn:lesson.done') }).waitFor()
    await desk.page.locator('main').getByRole('link', { name: de('learn:lesson.next') }).first().click()
    await goThroughSteps(desk.page, 'in-ruhe', 'de')
    for (const index of [0, 1]) await activity(desk.page, 'arbeitsplatz').getByRole('checkbox').nth(index).check()
    await activity(desk.page, 'arbeitsplatz').getByText(`2 von 6 abgehakt. ${de('learn:checklist.saved')}`).waitFor()
    await desk.context.close()

    const phone = await openDevice({ width: 360 })
    await signIn(phone.page, person)
    await phone.page.getByRole('link', { name: de('learn:home.continue', { lesson: 'In Ruhe prüfen und melden' }) }).click()
    await activity(phone.page, 'arbeitsplatz').getByText('2 von 6 abgehakt.').waitFor()
    expect(await activity(phone.page, 'arbeitsplatz').getByRole('checkbox', { checked: true }).count()).toBe(2)
    await tickAll(phone.page, 'arbeitsplatz')
    await isDone(phone.page, 'arbeitsplatz', 'de').waitFor()
    await goThroughSteps(phone.page, 'schon-geklickt', 'de')
    await seeStations(phone.page, 'verdacht', 'de')
    await phone.page.locator('main').getByRole('link', { name: de('learn:lesson.next') }).first().click()
    await reportMessages(phone.page, 'buergerbuero', 'de')
    await phone.page.locator('main').getByRole('link', { name: de('learn:lesson.next') }).first().click()
    const onPhone = quizOf(phone.page, 'de')
    await onPhone.start()
    await onPhone.answer(1, 4, [2, 3])
    await phone.context.close()

    const { page } = await openDevice()
    await signIn(page, person, LESSONS.quiz)
    const quiz = quizOf(page, 'de')
    await quiz.answer(5, 10, [7])
    await page.getByText(de('learn:quiz.failed'), { exact: true }).waitFor()
    await page.getByText(de('learn:quiz.score', { count: 7, total: 10, share: 70, passMark: 80 })).waitFor()
    await quiz.again()
    await quiz.answer(1, 10, [1])
    await page.getByText(de('learn:quiz.passed'), { exact: true }).waitFor()
    const days = { day: formatDay(today(), 'de'), until: formatDay(addPeriod(today(), 'P1Y'), 'de') }
    const complete = de('learn:lesson.courseDoneValid', days)
    await page.getByRole('region', { name: de('learn:lesson.courseDone') }).getByText(complete).waitFor()

    await page.reload()
    await page.getByText(complete).waitFor()
    const other = await openDevice({ width: 360 })
    await signIn(other.page, person)
    await other.page.getByText(de('learn:home.nothingTitle')).waitFor()
    await other.page.getByText(`Abgeschlossen am ${days.day}, gültig bis ${days.until}`).waitFor()
  })

  test('a wrong answer is explained and stays as it was given', async ({ openDevice }) => {
    const { page } = await openDevice({ locale: 'en' })
    await signIn(page, learner('quiz'), LESSONS.quiz)
    const quiz = quizOf(page, 'en')
    await quiz.start()
    const { question, number } = await quiz.upToSingle()
    await quiz.quiz.getByText(question.text).waitFor()
    await quiz.submit()
    await quiz.quiz.getByText(en('learn:quiz.missing.single')).waitFor()
    await quiz.choose(question, false)
    await quiz.submit()
    await quiz.verdict(false).waitFor()
    await quiz.quiz.getByText(question.explanation).waitFor()
    const wrong = question.choices.find(({ correct }) => !correct)?.text ?? ''
    await quiz.quiz.getByRole('listitem').filter({ hasText: wrong }).getByText(en('learn:quiz.ownWrong')).waitFor()
    expect(await quiz.quiz.getByText(en('learn:quiz.ownRight')).count(), 'the right choice is not given away').toBe(0)
    await page.reload()
    await quiz.position(number + 1).waitFor()
  })
})

describe('one attempt, whatever is clicked', () => {
  test('two tabs and double clicks open one attempt and count the first answer', async ({ openDevice }) => {
    const { context, page } = await openDevice()
    await signIn(page, learner('tabs'), LESSONS.quiz)
    const tab = await context.newPage()
    await tab.goto(LESSONS.quiz)
    const [left, right] = [quizOf(page, 'de'), quizOf(tab, 'de')]
    const startButton = (of: typeof left) => of.quiz.getByRole('button', { name: de('learn:quiz.start') })
    await startButton(right).waitFor()
    await startButton(left).dblclick()
    await startButton(right).dblclick()
    await Promise.all([left.position(1).waitFor(), right.position(1).waitFor()])
    const attemptOf = (of: typeof left) => of.quiz.locator('input[name=attempt]').inputValue()
    expect(await attemptOf(right)).toBe(await attemptOf(left))

    const question = await left.shown()
    await left.choose(question, false)
    await left.quiz.getByRole('button', { name: de('learn:quiz.answer') }).dblclick()
    await left.verdict(false).waitFor()
    await right.choose(question, true)
    await right.submit()
    await right.verdict(false).waitFor()
    await tab.reload()
    await right.position(2).waitFor()
  })
})

describe('a lost line', () => {
  const offline = /ERR_INTERNET_DISCONNECTED/

  test('while ticking: told calmly, and saved when it is back', async ({ openDevice }) => {
    const { context, page } = await openDevice({ locale: 'en', expected: offline })
    await signIn(page, learner('ticking'), LESSONS.report)
    const list = activity(page, 'arbeitsplatz')
    const box = (index: number) => list.getByRole('checkbox').nth(index)
    await box(0).check()
    await list.getByText(en('learn:checklist.saved')).waitFor()
    await context.setOffline(true)
    await box(1).check()
    await box(2).check()
    await page.getByRole('status').getByText(en('learn:saving.failed')).waitFor()
    expect(await list.getByRole('checkbox', { checked: true }).count()).toBe(3)
    await context.setOffline(false)
    await list.getByText(`3 of 6 ticked. ${en('learn:checklist.saved')}`).waitFor()
    await page.getByText(en('learn:saving.failed')).waitFor({ state: 'detached' })
    const other = await openDevice({ locale: 'en' })
    await signIn(other.page, learner('ticking'), LESSONS.report)
    await activity(other.page, 'arbeitsplatz').getByText('3 of 6 ticked.').waitFor()
  })

  test('while answering, and the page closed before it is back: the answer is saved once on the next visit', async ({ openDevice }) => {
    const { context, page } = await openDevice({ expected: offline })
    await signIn(page, learner('offline'), LESSONS.quiz)
    const quiz = quizOf(page, 'de')
    await quiz.start()
    await quiz.position(1).waitFor()
    const question = await quiz.shown()
    await context.setOffline(true)
    await quiz.choose(question)
    await quiz.submit()
    await page.getByRole('status').getByText(de('learn:saving.failed')).waitFor()
    await page.close()
    await context.setOffline(false)

    const later = await context.newPage()
    const sent: string[] = []
    // Once answered: a page left before that sends again, which the server takes for the same.
    later.on('response', (response) => {
      if (response.url().endsWith('/aktivitaet')) sent.push(response.request().postData() ?? '')
    })
    await later.goto('/')
    await later.getByText(de('learn:home.next'), { exact: true }).waitFor()
    await expect.poll(() => sent.filter((body) => body.includes('intent=answer')).length).toBe(1)
    await later.goto(LESSONS.quiz)
    await quizOf(later, 'de').position(2).waitFor()
    expect(sent).toHaveLength(1)
  })
})
