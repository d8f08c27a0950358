import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { openVoluntary } from '~/assignments/enrolments.server'
import { findCourse, findLessonText } from '~/courses/catalogue.server'
import { givenForBrowser, publicChoiceId } from '~/courses/choice-ids.server'
import { cachedCode } from '~/courses/lesson-cache.server'
import { db } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { newId } from '~/platform/ids.server'
import { QUESTION_KINDS, solutionOf, type QuestionKindName } from '~/quizzes/schema'
import { openOwnCourses } from '../../tests/support/serve-course'
import { KINDS_TEXT, kindsCourse } from '../../tests/support/question-kinds'
import { writeFiles } from '../../tests/support/sample-course'
import { lessonState } from './lesson-state.server'
import { recordForm } from './record-change.server'
import { answerQuestion, startAttempt } from './record-quiz.server'

const DAY = '2026-11-25'
const NOW = new Date('2026-11-25T09:00:00Z')

let me = ''
const target = () => ({ personId: me, courseId: 'arten', lessonId: 'fragen', activityId: 'q', now: NOW, day: DAY })

async function questions() {
  const quiz = (await findCourse('arten'))?.lessons[0]?.activities.de?.[0]
  if (quiz?.kind !== 'quiz') throw new Error('no quiz')
  return quiz.questions
}

async function state() {
  const found = (await lessonState(me, 'arten', 'fragen', DAY, { locale: 'de', now: NOW })).activities.q
  if (found?.kind !== 'quiz') throw new Error('no quiz')
  return found
}

beforeEach(async () => {
  writeFiles(join(env().contentDir, 'courses/arten'), kindsCourse())
  await openOwnCourses()
  me = newId()
  await db.person.create({ data: { id: me, source: 'manual', createdAt: NOW } })
  await openVoluntary(me, 'arten', NOW, DAY)
})

describe('before an answer', () => {
  test('nothing of any kind reaches the browser that tells it', async () => {
    const shown = await findLessonText('arten', 'fragen', 'de')
    if (!shown) throw new Error('no lesson')
    const sent = `${await cachedCode(shown.codeHash)}${JSON.stringify(shown)}${JSON.stringify(await state())}`
    for (const kind of QUESTION_KINDS) expect(sent).toContain(`Frage ${kind}?`)
    const own = [...KINDS_TEXT.matchAll(/<(?:Choice|Place) id="([^"]+)"/g)].map(([, id]) => id ?? '')
    expect(own).toHaveLength(15)
    for (const secret of [...own, 'Losungswort', 'Notiz', 'Grund', 'correct', 'answer:', '"answer"', 'for:', '"for"']) {
      expect(sent, secret).not.toContain(secret)
    }
  })

  test('the order in which choices are written tells nothing', async () => {
    const code = (await cachedCode((await findLessonText('arten', 'fragen', 'de'))?.codeHash ?? '')) ?? ''
    const at = ['o-erst', 'o-dann', 'o-zuletzt'].map((id) => publicChoiceId({ ...target(), questionId: 'order' }, id))
    const written = [...at].sort((a, b) => code.indexOf(a) - code.indexOf(b))
    for (const id of at) expect(code).toContain(id)
    expect(written).toEqual([...at].sort())
  })
})

describe('a question of the kind', () => {
  test.each(QUESTION_KINDS)('%s takes its solution as right, and keeps it', async (kind) => {
    const attemptId = await startAttempt({ ...target(), after: 0 })
    const asked = (await questions()).find(({ id }) => id === kind)
    if (!asked) throw new Error('no question')
    const given = givenForBrowser({ ...target(), questionId: kind }, asked, solutionOf(asked))
    expect(await answerQuestion({ ...target(), attemptId, questionId: kind, choices: given })).toBe(true)
    expect((await state()).attempt?.answers[kind]).toMatchObject({ correct: true, points: 1, given, right: given, feedback: `Grund-${kind}.` })
  })

  test.each<[QuestionKindName, string[], string[]]>([
    ['single', ['s-falsch'], ['s-falsch']],
    ['multiple', ['m-ja', 'm-nein'], ['m-nein']],
    ['order', ['o-dann@1', 'o-zuletzt@2', 'o-erst@3'], ['o-zuletzt']],
    ['sort', ['g-o@geheim', 'g-g@geheim'], ['g-g']],
    ['spot', ['b-dort'], ['b-dort']],
    ['match', ['p-l@rechts', 'p-keins@links'], []],
  ])('%s, answered wrongly, says what the author wrote on the choices given, and on no other', async (kind, own, noted) => {
    const attemptId = await startAttempt({ ...target(), after: 0 })
    const place = { ...target(), questionId: kind }
    const choices = own.map((entry) => entry.replace(/^[^@]+/, (id) => publicChoiceId(place, id)))
    expect(await answerQuestion({ ...place, attemptId, choices })).toBe(true)
    const answer = (await state()).attempt?.answers[kind]
    expect(answer).toMatchObject({ correct: false, points: 0 })
    expect(Object.keys(answer?.notes ?? {})).toEqual(noted.map((id) => publicChoiceId(place, id)))
    for (const note of Object.values(answer?.notes ?? {})) expect(note).toBe(`Notiz-${kind === 'sort' ? 'g' : kind === 'spot' ? 'b' : kind[0]}.`)
  })
})

test('a text may be spelled as one likes, and comes back as it was typed', async () => {
  const attempt = await startAttempt({ ...target(), after: 0 })
  const form = new FormData()
  for (const [name, value] of Object.entries({ intent: 'answer', activity: 'q', attempt, question: 'text', choice: ' losungs-WORT ' })) form.append(name, value)
  expect(await recordForm(target(), form)).toMatchObject({ shown: 'text', missing: false })
  expect((await state()).attempt?.answers.text).toMatchObject({ correct: true, given: ['losungs-WORT'] })
})

test('all of them answered pass the quiz, whatever order they come in', async () => {
  const attemptId = await startAttempt({ ...target(), after: 0 })
  const asked = await questions()
  await Promise.all(
    [...asked].reverse().map((one) => {
      const place = { ...target(), questionId: one.id }
      return answerQuestion({ ...place, attemptId, choices: givenForBrowser(place, one, solutionOf(one)) })
    }),
  )
  expect(await state()).toMatchObject({ done: true, attempt: { result: { correct: 8, points: 8, total: 8, passed: true } } })
})
