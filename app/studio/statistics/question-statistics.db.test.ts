import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { newId } from '~/platform/ids.server'
import { openOwnCourses } from '../../../tests/support/serve-course'
import { kindsCourse } from '../../../tests/support/question-kinds'
import { sampleCourse, writeFiles } from '../../../tests/support/sample-course'
import { firstAnswers } from './first-answers.sql.server'
import { quizStatistics } from './question-statistics.server'

const START = new Date('2026-11-25T09:00:00Z').getTime()
const PLACE = { courseId: 'arten', lessonId: 'fragen', activityId: 'q' }

let minute = 0

interface Answering {
  personId?: string
  question?: string
  courseId?: string
  activityId?: string
}

/** A finished attempt with one answer, a minute after the one before. */
async function answer(given: string[], correct: boolean, { personId = newId(), question = 'single', courseId = 'arten', activityId = 'q' }: Answering = {}) {
  const at = new Date(START + ++minute * 60_000)
  await db.person.upsert({ where: { id: personId }, create: { id: personId, source: 'manual', createdAt: at }, update: {} })
  const cycle = (await db.enrolment.count({ where: { personId, courseId } })) + 1
  const enrolment = { id: newId(), personId, courseId, cycle, assignedOn: '2026-11-25', createdAt: at }
  const attempt = { id: newId(), lessonId: 'fragen', activityId, number: 1, versionHash: 'x', passMark: 80, startedAt: at }
  const kept = { questionId: question, given: JSON.stringify(given), correct, answeredAt: at }
  await db.enrolment.create({ data: { ...enrolment, attempts: { create: { ...attempt, answers: { create: kept } } } } })
  return personId
}

async function many(count: number, given: string[], correct: boolean, more: Answering = {}) {
  for (let index = 0; index < count; index++) await answer(given, correct, more)
}

beforeEach(async () => {
  await db.person.deleteMany()
  writeFiles(env().contentDir, sampleCourse())
  writeFiles(join(env().contentDir, 'courses/arten'), kindsCourse())
  await openOwnCourses()
})

describe('first answers', () => {
  test('count each person once, by the first answer of any attempt and cycle', async () => {
    const mine = await answer(['s-falsch'], false)
    await many(4, ['s-richtig'], true)
    for (let again = 0; again < 5; again++) await answer(['s-richtig'], true, { personId: mine })
    const counted = await firstAnswers(PLACE)
    expect(counted.sort((a, b) => a.people - b.people)).toEqual([
      { questionId: 'single', given: ['s-falsch'], correct: false, people: 1 },
      { questionId: 'single', given: ['s-richtig'], correct: true, people: 4 },
    ])
  })

  test('count in fives, so that nobody who answers later stands out', async () => {
    await many(5, ['s-richtig'], true)
    const before = await firstAnswers(PLACE)
    await many(4, ['s-falsch'], false)
    expect(await firstAnswers(PLACE)).toEqual(before)
    await answer(['s-falsch'], false)
    expect((await firstAnswers(PLACE)).reduce((sum, { people }) => sum + people, 0)).toBe(10)
  })

  test('leave out other courses and other quizzes', async () => {
    await many(5, ['a'], true, { courseId: 'anderer' })
    await many(5, ['a'], true, { activityId: 'anderes' })
    expect(await firstAnswers(PLACE)).toEqual([])
  })
})

describe('the statistics of a quiz', () => {
  test('tell numbers in the words of the present version, and nothing of fewer than five', async () => {
    await many(10, ['s-richtig'], true)
    await many(5, ['s-falsch'], false)
    await many(4, ['m-ja', 'm-auch'], true, { question: 'multiple' })
    const statistics = await quizStatistics(PLACE, 'de')
    expect(statistics).toMatchObject({ courseTitle: 'Arten', lessonTitle: 'Alle Arten', quizTitle: 'Quiz' })
    const [single, multiple] = statistics?.questions ?? []
    expect(single).toEqual({ id: 'single', kind: 'single', text: 'Frage single?', people: 15, right: 10, wrong: [{ choice: 'A.', target: null, people: 5 }] })
    expect(multiple).toMatchObject({ people: null, right: 'few', wrong: [] })
  })

  test('say of places and orders what stood where', async () => {
    await many(5, ['o-dann', 'o-erst', 'o-zuletzt'], false, { question: 'order' })
    await many(5, ['p-l@rechts', 'p-keins@links'], false, { question: 'match' })
    await many(5, ['b-dort'], false, { question: 'spot' })
    const questions = (await quizStatistics(PLACE, 'de'))?.questions ?? []
    const wrong = (id: string) => questions.find((question) => question.id === id)?.wrong.filter(({ people }) => people === 5)
    expect(wrong('order')).toEqual([{ choice: 'Trennen.', target: '2', people: 5 }, { choice: 'Melden.', target: '1', people: 5 }])
    expect(wrong('match')).toEqual([{ choice: 'A.', target: 'R', people: 5 }, { choice: 'C.', target: 'L', people: 5 }])
    expect(wrong('spot')).toEqual([{ choice: 'Zwei', target: null, people: 5 }])
  })

  test('never tell what fewer than five people typed', async () => {
    await many(5, ['Losungswort'], true, { question: 'text' })
    await many(5, ['Kennwort'], false, { question: 'text' })
    for (const typed of ['Herr Vogel war es', 'Mein Kind heißt Ada', 'x', 'y', 'z']) await answer([typed], false, { question: 'text' })
    const text = (await quizStatistics(PLACE, 'de'))?.questions.find(({ id }) => id === 'text')
    expect(text).toMatchObject({ people: 15, right: 5, wrong: [{ choice: 'kennwort', people: 5 }] })
    expect(JSON.stringify(text)).not.toMatch(/vogel|ada/i)
  })

  test('are none of a quiz that is not published', async () => {
    expect(await quizStatistics({ ...PLACE, activityId: 'weg' }, 'de')).toBeNull()
    expect(await quizStatistics({ ...PLACE, courseId: 'weg' }, 'de')).toBeNull()
  })
})
