import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { openSession } from '~/auth/sign-in.server'
import { BASE, post } from '~/auth/test-answers'
import { person, withCookie } from '~/auth/test-people'
import { db } from '~/platform/db.server'
import type { LessonProgress } from '~/progress/lesson-progress'
import { openOwnCourses } from '../../tests/support/serve-course'
import { courseYaml, lesson, QUIZ, writeFiles } from '../../tests/support/sample-course'
import * as coursePage from './_learn.kurse.$course'
import * as lessonPage from './_learn.kurse.$course_.$lesson'
import * as catalogue from './_learn.kurse._index'
import * as saving from './_resources.aktivitaet'
import * as filming from './_resources.aktivitaet_.film'
import * as lessonCode from './_resources.lektion.$file'

const CHECKLIST = '<Checklist id="liste" title="Liste"><Item id="eins">Eins</Item></Checklist>'
const EXPLANATION = 'Den Namen kann jeder'
const AUTHORS_IDS = ['am-namen', 'an-der-adresse', 'am-betreff', 'auch-klicks']

let me = ''
let cookie = ''

beforeAll(async () => {
  writeFiles(join(process.env.DATA_DIR ?? '', 'content', 'courses', 'probe'), {
    'course.yaml': courseYaml({ lessons: ['eins', 'zwei'] }),
    'eins/de.mdx': lesson('Eins', CHECKLIST),
    'zwei/de.mdx': lesson('Zwei', QUIZ),
  })
  await openOwnCourses()
  me = await person()
  cookie = await openSession(me, new Date())
})

type Loader = typeof lessonPage.loader | typeof coursePage.loader | typeof catalogue.loader | typeof lessonCode.loader

async function see(loader: Loader, path: string, params: Record<string, string> = {}, as = cookie) {
  const args = { request: withCookie(as, BASE + path), params, context: { nonce: '', requestId: '' } }
  const answer: unknown = await loader(args).catch((thrown: unknown) => thrown)
  if (answer instanceof Response) return { status: answer.status, to: answer.headers.get('Location'), text: await answer.text() }
  if (answer instanceof Error) throw answer
  return { status: 200, to: null, text: JSON.stringify(answer) }
}

const seeLesson = (id: string, as = cookie) =>
  see(lessonPage.loader, `/kurse/probe/${id}`, { course: 'probe', lesson: id }, as)

async function send(
  action: typeof saving.action,
  fields: Record<string, string>,
  { as = cookie, owner = me } = {},
): Promise<{ status: number; progress: LessonProgress | null; text: string }> {
  const request = post('/aktivitaet', { person: owner, course: 'probe', lesson: 'zwei', ...fields }, as)
  const answer: unknown = await action({ request, params: {}, context: { nonce: '', requestId: '' } }).catch(
    (thrown: unknown) => thrown,
  )
  if (!(answer instanceof Response)) throw answer
  const text = await answer.text()
  return { status: answer.status, text, progress: answer.ok ? (JSON.parse(text) as { progress: LessonProgress }).progress : null }
}

const start = (more = {}) => send(saving.action, { intent: 'start', activity: 'quiz', after: '0' }, more)

function attemptIn(progress: LessonProgress | null) {
  const quiz = progress?.activities.quiz
  return quiz?.kind === 'quiz' ? quiz.attempt : null
}

describe('a learner’s page', () => {
  test('asks a stranger to sign in, and remembers where they wanted to go', async () => {
    expect(await seeLesson('eins', '')).toMatchObject({ status: 302, to: '/anmelden?weiter=%2Fkurse%2Fprobe%2Feins' })
    expect(await see(catalogue.loader, '/kurse', {}, '')).toMatchObject({ status: 302 })
  })

  test('that does not exist is not found, and opens no enrolment', async () => {
    const somebody = await openSession(await person(), new Date())
    expect((await seeLesson('drei', somebody)).status).toBe(404)
    expect((await see(coursePage.loader, '/kurse/nichts', { course: 'nichts' }, somebody)).status).toBe(404)
    expect(await db.enrolment.count()).toBe(0)
  })

  test('of the catalogue opens no enrolment, one of a course opens a voluntary one, once', async () => {
    await see(catalogue.loader, '/kurse')
    expect(await db.enrolment.count({ where: { personId: me } })).toBe(0)
    await see(coursePage.loader, '/kurse/probe', { course: 'probe' })
    await seeLesson('eins')
    const enrolments = await db.enrolment.findMany({ where: { personId: me } })
    expect(enrolments).toMatchObject([{ courseId: 'probe', ruleId: null, mandatoryFrom: null, dueOn: null }])
  })
})

describe('a save', () => {
  test('without an enrolment is refused', async () => {
    const stranger = await person()
    const as = await openSession(stranger, new Date())
    expect((await start({ as, owner: stranger })).status).toBe(403)
    expect((await send(filming.action, { activity: 'quiz', position: '1', ranges: '[]' }, { as, owner: stranger })).status).toBe(400)
  })

  test('by somebody signed out, or on another person’s page, is kept back and writes nothing', async () => {
    await seeLesson('zwei')
    const other = await person()
    expect((await start({ as: '' })).status).toBe(401)
    expect((await start({ as: await openSession(other, new Date()), owner: me })).status).toBe(401)
    expect(await db.quizAttempt.count()).toBe(0)
  })

  test.each([
    [{ intent: 'tick', activity: 'unknown', item: 'eins' }],
    [{ intent: 'tick', activity: 'quiz', item: 'eins' }],
    [{ intent: 'open', activity: 'quiz', part: 'absender' }],
    [{ intent: 'transcript', activity: 'quiz' }],
    [{ intent: 'read' }],
    [{ intent: 'complete' }],
    [{ intent: 'answer', activity: 'quiz', attempt: 'x', question: 'absender' }],
    [{ course: 'probe', lesson: 'drei', intent: 'read' }],
    [{}],
  ])('that makes no sense is refused: %j', async (fields) => {
    const { status } = await send(saving.action, fields as Record<string, string>)
    expect([400, 404]).toContain(status)
  })

  test.each([
    [{ ranges: 'x', position: '1' }],
    [{ ranges: '[[1]]', position: '1' }],
    [{ ranges: '[[-1,2]]', position: '1' }],
    [{ ranges: '[[1,null]]', position: '1' }],
    [{ ranges: '[]', position: 'NaN' }],
    [{ ranges: '{}', position: '1' }],
  ])('of a film that makes no sense is refused: %j', async (fields) => {
    expect((await send(filming.action, { activity: 'film', ...fields })).status).toBe(400)
  })
})

test('nothing tells an answer before it is given', async () => {
  const page = await seeLesson('zwei')
  const address = /\/lektion\/[0-9a-f]+\.js/.exec(page.text)?.[0] ?? ''
  const code = await see(lessonCode.loader, address, { file: address.split('/').at(-1) ?? '' })
  const started = await start()
  const attempt = attemptIn(started.progress)?.id ?? ''
  expect(code.text).toContain('An der Adresse.')
  for (const { text } of [page, code, started]) {
    expect(text).not.toContain(EXPLANATION)
    expect(text).not.toMatch(/"?correct"?\s*:\s*(true|false|!0|!1)/)
    for (const id of AUTHORS_IDS) expect(text).not.toContain(id)
  }
  const choices = [...code.text.matchAll(/id:\s*"([0-9a-zA-Z_-]{10,})"/g)].map(([, id]) => id ?? '')
  const answer = { intent: 'answer', activity: 'quiz', attempt, question: 'absender' }
  expect((await send(saving.action, { ...answer, choice: 'an-der-adresse' })).status).toBe(400)
  const given = await send(saving.action, { ...answer, choice: choices[0] ?? '' })
  expect(given.status).toBe(200)
  expect(given.text).toContain(EXPLANATION)
  expect(Object.keys(attemptIn(given.progress)?.answers ?? {})).toEqual(['absender'])
  for (const id of AUTHORS_IDS) expect(given.text).not.toContain(id)
})

test('a save answers with the state the page then shows, on any device', async () => {
  const ticked = await send(saving.action, { lesson: 'eins', intent: 'tick', activity: 'liste', item: 'eins', on: 'eins' })
  expect(ticked.progress).toMatchObject({ done: true, course: { percent: 50, complete: false } })
  const elsewhere = JSON.parse((await seeLesson('eins')).text) as { page: { progress: LessonProgress } }
  expect(elsewhere.page.progress).toEqual(ticked.progress)
})

test('a form without JavaScript leads back to its activity', async () => {
  const request = post('/kurse/probe/eins', { intent: 'tick', activity: 'liste', item: 'eins' }, cookie)
  const answer = await lessonPage.action({
    request,
    params: { course: 'probe', lesson: 'eins' },
    context: { nonce: '', requestId: '' },
  })
  expect(answer.headers.get('Location')).toBe('/kurse/probe/eins#aktivitaet-liste')
  expect((await seeLesson('eins')).text).toContain('"ticked":[]')
})
