import { beforeEach, describe, expect, test } from 'vitest'
import { openVoluntary } from '~/assignments/enrolments.server'
import { publicChoiceId } from '~/courses/choice-ids.server'
import { db } from '~/platform/db.server'
import { newId } from '~/platform/ids.server'
import { lessonState } from './lesson-state.server'
import { openLesson } from './open-course.server'
import { recordForm } from './record-change.server'
import { answerQuestion, startAttempt } from './record-quiz.server'
import { QUESTIONS, serveCourse, withActivities, quizWith } from '../../tests/support/serve-course'

const DAY = '2026-11-25'
const NOW = new Date('2026-11-25T09:00:00Z')

let me = ''
let served = ''

async function enrolledPerson() {
  const id = newId()
  await db.person.create({ data: { id, source: 'manual', createdAt: NOW } })
  await openVoluntary(id, 'phishing', NOW, DAY)
  return id
}

const quiz = (personId = me) => ({
  personId,
  courseId: 'phishing',
  lessonId: 'test',
  activityId: 'q',
  now: NOW,
  day: DAY,
})

/** A choice under the id the page shows. */
const shown = (questionId: string, choice: string) => publicChoiceId({ ...quiz(), questionId }, choice)

const start = (after = 0) => startAttempt({ ...quiz(), after })

const answer = (attemptId: string, questionId: string, ...choices: string[]) =>
  answerQuestion({ ...quiz(), attemptId, questionId, choices: choices.map((choice) => shown(questionId, choice)) })

async function state(now = NOW) {
  const { activities, done } = await lessonState(me, 'phishing', 'test', DAY, { locale: 'de', now })
  const found = activities.q
  if (found?.kind !== 'quiz') throw new Error('no quiz')
  return { ...found, lessonDone: done }
}

async function take(after: number, ...third: string[]) {
  const attempt = await start(after)
  await answer(attempt, 'q1', 'a')
  await answer(attempt, 'q2', 'a')
  await answer(attempt, 'q3', ...third)
  return attempt
}

const status = async (attempt: Promise<unknown>) => {
  try {
    await attempt
    return 200
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.status
    throw thrown
  }
}

beforeEach(async () => {
  served = (await serveCourse()).versionHash
  me = await enrolledPerson()
})

describe('an attempt', () => {
  test('is one, whatever two tabs and double clicks do', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => start()))
    expect(new Set(ids).size).toBe(1)
    expect(await db.quizAttempt.count({ where: { enrolment: { personId: me } } })).toBe(1)
  })

  test('is not opened anew by a repeated request after it was finished', async () => {
    const first = await take(0, 'a')
    expect(await start(0)).toBe(first)
    const second = await start(1)
    expect(second).not.toBe(first)
    expect((await state()).attempt).toMatchObject({ id: second, number: 2, answers: {}, result: null })
  })

  test('of somebody else, or of another quiz, is not found', async () => {
    const mine = await start()
    const other = await enrolledPerson()
    const theft = { ...quiz(other), attemptId: mine, questionId: 'q1', choices: [shown('q1', 'a')] }
    expect(await status(answerQuestion(theft))).toBe(404)
    expect(await status(answerQuestion({ ...theft, personId: me, lessonId: 'film' }))).toBe(404)
    expect(await status(answerQuestion({ ...theft, personId: me, attemptId: 'unknown' }))).toBe(404)
    expect(await db.quizAnswer.count({ where: { attemptId: mine } })).toBe(0)
  })

  test('of an earlier cycle takes no answers any more', async () => {
    const attempt = await start()
    await db.enrolment.updateMany({ where: { personId: me }, data: { endedOn: DAY } })
    expect(await status(answer(attempt, 'q1', 'a'))).toBe(403)
    await openVoluntary(me, 'phishing', NOW, DAY)
    expect(await status(answer(attempt, 'q1', 'a'))).toBe(404)
  })
})

describe('an answer', () => {
  test('tells right or wrong, which own choices were right, and the explanation; of other questions nothing', async () => {
    const attempt = await start()
    expect((await state()).attempt?.answers).toEqual({})
    await answer(attempt, 'q2', 'b', 'c')
    expect((await state()).attempt?.answers).toEqual({
      q2: {
        correct: false,
        points: 0,
        notes: {},
        given: [shown('q2', 'b'), shown('q2', 'c')],
        right: [shown('q2', 'b')],
        feedback: '<p>de q2</p>',
      },
    })
  })

  test('counts once: the first, however often and in whatever order it is sent', async () => {
    const attempt = await start()
    await answer(attempt, 'q1', 'a')
    await Promise.all(Array.from({ length: 20 }, (_, i) => answer(attempt, 'q1', i % 2 ? 'a' : 'b')))
    expect((await state()).attempt?.answers.q1).toMatchObject({ correct: true, given: [shown('q1', 'a')] })
    await Promise.all(Array.from({ length: 20 }, () => answer(attempt, 'q3', 'b')))
    expect(await db.quizAnswer.count({ where: { attemptId: attempt } })).toBe(2)
  })

  test('is refused when it is none', async () => {
    const attempt = await start()
    for (const choices of [[], ['a', 'b'], ['z'], ['a', 'a']]) {
      expect(await answer(attempt, 'q1', ...choices)).toBe(false)
    }
    expect(await status(answer(attempt, 'q9', 'a'))).toBe(400)
    const authors = { ...quiz(), attemptId: attempt, questionId: 'q1', choices: ['a'] }
    expect(await answerQuestion(authors)).toBe(false)
    expect((await state()).attempt?.answers).toEqual({})
  })

  test('after the attempt was finished changes nothing', async () => {
    const attempt = await take(0, 'a')
    await answer(attempt, 'q3', 'c')
    expect((await state()).attempt?.result).toMatchObject({ correct: 1, passed: false })
  })
})

describe('a quiz', () => {
  test('is done when passed; the mark is the share of right answers', async () => {
    await take(0, 'a')
    expect(await state()).toMatchObject({ done: false, attempt: { result: { correct: 1, total: 3, passed: false } } })
    await take(1, 'c')
    expect(await state()).toMatchObject({
      done: true,
      lessonDone: true,
      attempt: { result: { correct: 2, total: 3, passed: true, passMark: 66 } },
    })
    const record = await db.activityRecord.findFirst({ where: { enrolment: { personId: me } } })
    expect(record).toMatchObject({ how: 'passed', passMark: 66, versionHash: served })
  })

  test('stays passed after a later attempt fails', async () => {
    await take(0, 'c')
    await take(1, 'a')
    expect(await state()).toMatchObject({ done: true, attempt: { number: 2, result: { passed: false } } })
  })

  test('is finished by the last answer, also when all are sent at once', async () => {
    const attempt = await start()
    await Promise.all([answer(attempt, 'q1', 'a'), answer(attempt, 'q2', 'a', 'b'), answer(attempt, 'q3', 'c')])
    expect(await state()).toMatchObject({ done: true, attempt: { result: { correct: 3, passed: true } } })
  })
})

describe('content that changes during an attempt', () => {
  const serveStricter = () => {
    const questions = QUESTIONS.slice(0, 2).map((question) => ({ ...question, id: `new-${question.id}` }))
    return serveCourse(withActivities('test', [quizWith(100, questions)]))
  }
  const open = () => openLesson({ ...quiz(), locale: 'de' })

  test('does not break it: it ends with the questions and the pass mark it began with', async () => {
    const attempt = await start()
    await answer(attempt, 'q1', 'a')
    const stricter = await serveStricter()
    expect(stricter.versionHash).not.toBe(served)
    expect((await open()).text.versionHash).toBe(served)
    await answer(attempt, 'q2', 'a')
    await answer(attempt, 'q3', 'c')
    expect(await state()).toMatchObject({ done: true, attempt: { result: { correct: 2, total: 3, passMark: 66 } } })
    const record = await db.activityRecord.findFirst({ where: { enrolment: { personId: me } } })
    expect(record).toMatchObject({ versionHash: served, passMark: 66 })
    expect((await open()).text.versionHash).toBe(stricter.versionHash)
  })

  test('is taken up by an attempt that has no answer yet', async () => {
    const attempt = await start()
    const stricter = await serveStricter()
    const { text, progress } = await open()
    expect(text.versionHash).toBe(stricter.versionHash)
    expect(progress.activities.q).toMatchObject({ passMark: 100, attempt: { id: attempt } })
    await answer(attempt, 'new-q1', 'a')
    expect((await state()).attempt?.answers['new-q1']).toMatchObject({ correct: true })
  })
})

describe('a form', () => {
  const send = (fields: [string, string][]) => {
    const form = new FormData()
    for (const [name, value] of fields) form.append(name, value)
    return recordForm(quiz(), form)
  }

  test('opens an attempt, answers, and says what to show then', async () => {
    expect(await send([['intent', 'start'], ['activity', 'q'], ['after', '0']])).toEqual({
      activity: 'q',
      shown: null,
      missing: false,
    })
    const attempt = (await state()).attempt?.id ?? ''
    const answering: [string, string][] = [['intent', 'answer'], ['activity', 'q'], ['attempt', attempt], ['question', 'q2']]
    expect(await send([...answering, ['choice', shown('q2', 'a')], ['choice', shown('q2', 'b')]])).toMatchObject({ shown: 'q2' })
    expect((await state()).attempt?.answers.q2).toMatchObject({ correct: true })
  })

  test('without a choice asks for one, and changes nothing', async () => {
    const attempt = await start()
    const fields: [string, string][] = [['intent', 'answer'], ['activity', 'q'], ['attempt', attempt], ['question', 'q2']]
    expect(await send(fields)).toEqual({ activity: 'q', shown: 'q2', missing: true })
    expect((await state()).attempt?.answers).toEqual({})
  })

  test.each<[string, [string, string][]]>([
    ['nothing', []],
    ['an unknown intent', [['intent', 'pass'], ['activity', 'q']]],
    ['no activity', [['intent', 'start'], ['after', '0']]],
    ['a number that is none', [['intent', 'start'], ['activity', 'q'], ['after', 'x']]],
    ['a self-made result', [['intent', 'answer'], ['activity', 'q'], ['correct', 'true']]],
  ])('with %s is refused', async (_what, fields) => {
    expect(await status(send(fields))).toBe(400)
  })
})

describe('the questions of an attempt', () => {
  const pool = Array.from({ length: 12 }, (_, index) => ({ ...QUESTIONS[0], id: `p${index}` }) as (typeof QUESTIONS)[number])

  test('are drawn once: the same after a reload, and only they can be answered', async () => {
    await serveCourse(withActivities('test', [quizWith(50, pool, { draw: 4, shuffle: true })]))
    const attempt = await start()
    const asked = (await state()).attempt?.questions ?? []
    expect(new Set(asked).size).toBe(4)
    expect((await state()).attempt?.questions).toEqual(asked)
    expect(await state()).toMatchObject({ count: 4 })
    const other = pool.find(({ id }) => !asked.includes(id))?.id ?? ''
    expect(await status(answer(attempt, other, 'a'))).toBe(400)
    for (const question of asked) await answer(attempt, question, 'a')
    expect(await state()).toMatchObject({ done: true, attempt: { result: { correct: 4, total: 4, passed: true } } })
  })

  test('are others for others', async () => {
    await serveCourse(withActivities('test', [quizWith(50, pool, { draw: 6, shuffle: true })]))
    const draws = new Set<string>()
    for (let person = 0; person < 5; person++) {
      me = await enrolledPerson()
      await start()
      draws.add(JSON.stringify((await state()).attempt?.questions))
    }
    expect(draws.size).toBeGreaterThan(1)
  })
})

describe('a pause', () => {
  const minutesOn = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
  const startAt = (after: number, minutes: number) => startAttempt({ ...quiz(), after, now: minutesOn(minutes) })

  test('lasts as long as it says, then the next attempt opens', async () => {
    await serveCourse(withActivities('test', [quizWith(66, QUESTIONS, { attempts: 2, wait: 10 })]))
    await take(0, 'a')
    expect(await state()).toMatchObject({ opensAt: null })
    const second = await take(1, 'a')
    expect(await state(minutesOn(9))).toMatchObject({ opensAt: '2026-11-25T09:10:00.000Z', opensIn: 60_000 })
    expect(await state(minutesOn(10))).toMatchObject({ opensAt: null, opensIn: 0 })
    expect(await startAt(2, 9)).toBe(second)
    expect((await state()).attempt).toMatchObject({ number: 2 })
    expect(await startAt(2, 10)).not.toBe(second)
    expect((await state()).attempt).toMatchObject({ number: 3, result: null })
  })
})

describe('partial credit', () => {
  const half = [QUESTIONS[1], QUESTIONS[0]] as typeof QUESTIONS

  test.each([
    [false, 0, false],
    [true, 1.5, true],
  ])('given: %s', async (partialCredit, points, passed) => {
    await serveCourse(withActivities('test', [quizWith(70, half, { partialCredit })]))
    const attempt = await start()
    await answer(attempt, 'q2', 'a')
    await answer(attempt, 'q1', 'a')
    expect((await state()).attempt?.result).toMatchObject({ passed, correct: 1, points: partialCredit ? points : 1 })
  })
})
