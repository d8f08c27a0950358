import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { openSession } from '~/auth/sign-in.server'
import { answerOf, BASE, post } from '~/auth/test-answers'
import { person, withCookie } from '~/auth/test-people'
import { findCourse } from '~/courses/catalogue.server'
import { contentFindings } from '~/courses/content-store.server'
import { feedbackAt } from '~/courses/feedback.server'
import { glossary } from '~/courses/glossary.server'
import { printedChecklist } from '~/courses/printed-checklist.server'
import { mediumResponse } from '~/courses/serve-medium.server'
import { EMPTY_HOUSE } from '~/organisation/house'
import { setHouseData } from '~/organisation/house.server'
import { giveRole } from '~/people/roles.server'
import { sha256 } from '~/platform/ids.server'
import { dayOf } from '~/platform/time'
import * as housePage from './_admin.verwaltung.haus'
import * as lessonPage from './_learn.kurse.$course_.$lesson'
import { openOwnCourses } from '../../tests/support/serve-course'
import { courseYaml, lesson, QUIZ, writeFiles } from '../../tests/support/sample-course'

const now = new Date()
const day = dayOf(now)
let me = ''
let administrator = ''

const LIST = '<Checklist id="liste" title="Liste" kind="recurring">\n<Item id="eins">Ich **lese** die Adresse.</Item>\n</Checklist>'
const PDF = '%PDF-1.4\n'
const TERM = 'Das ist <Definition term="Phishing">Jemand gibt sich als andere Stelle aus.</Definition>.'
const body = QUIZ.replace('Den Namen kann jeder *frei* waehlen.', 'Melden: <House item="report" />')

beforeAll(async () => {
  writeFiles(join(process.env.DATA_DIR ?? '', 'content', 'courses', 'probe'), {
    'course.yaml': courseYaml({ id: 'probe', lessons: ['eins'] }),
    'eins/merkblatt.pdf': PDF,
    'eins/de.mdx': lesson('Eins', `<House item="report" />\n\n${TERM}\n\n${LIST}\n\n${body}\n\n<Download src="merkblatt.pdf" label="Merkblatt" />`),
    'eins/en.mdx': lesson('One', `<House item="report" />\n\n${TERM}\n\n${LIST}\n\n${body}`),
    'eins/de-leicht.mdx': lesson('Eins leicht', `<House item="report" />\n\n${LIST}\n\n${body}`),
  })
  await openOwnCourses()
  me = await openSession(await person(), now)
  const admin = await person()
  await giveRole({ personId: admin, role: 'administrator', from: day }, { now, day, actor: null })
  administrator = await openSession(admin, now)
})

async function seeLesson(more = '') {
  const request = withCookie(me, `${BASE}/kurse/probe/eins`)
  request.headers.set('Cookie', `${request.headers.get('Cookie')}${more}`)
  const { data } = await answerOf(lessonPage.loader, request, { course: 'probe', lesson: 'eins' })
  return (JSON.parse(data) as { page: SeenPage }).page
}

interface SeenPage {
  title: string
  house: { report: { phone: string } }
  easy: { offered: boolean; shown: boolean }
  progress: { activities: Record<string, { done: boolean; ticked?: string[] }> }
}

const onLesson = (fields: Record<string, string>) =>
  answerOf(lessonPage.action, post('/kurse/probe/eins', fields, me), { course: 'probe', lesson: 'eins' })

describe('data of the house', () => {
  const fields = { 'report.mail': 'meldung@ort.example', 'report.phone': '110' }

  test('typed by an administrator shows in every lesson at once, also in explanations, and changes no version', async () => {
    const before = await findCourse('probe')
    expect((await seeLesson()).house.report.phone).toBe('')
    expect((await answerOf(housePage.action, post('/verwaltung/haus', fields, administrator))).to).toContain('gespeichert')
    expect((await seeLesson()).house.report.phone).toBe('110')
    const told = await feedbackAt({ courseId: 'probe', lessonId: 'eins', locale: 'de' }, 'Explanation', ['quiz', 'absender'])
    expect(told).toContain('meldung@ort.example')
    await openOwnCourses()
    expect((await findCourse('probe'))?.versionHash).toBe(before?.versionHash)
    await setHouseData(EMPTY_HOUSE, { now, actor: null })
  })

  test('that changes makes nobody repeat anything', async () => {
    await seeLesson() // opening it enrols
    await onLesson({ intent: 'tick', activity: 'liste', item: 'eins', on: 'eins' })
    await answerOf(housePage.action, post('/verwaltung/haus', { ...fields, 'report.phone': '112' }, administrator))
    await openOwnCourses()
    const { house, progress } = await seeLesson()
    expect([house.report.phone, progress.activities.liste]).toMatchObject(['112', { done: true, ticked: ['eins'] }])
    await setHouseData(EMPTY_HOUSE, { now, actor: null })
  })

  test('that is wrong is told beside its field, and stays typed', async () => {
    const { status, data } = await answerOf(housePage.action, post('/verwaltung/haus', { ...fields, 'report.mail': 'keine' }, administrator))
    expect([status, JSON.parse(data)]).toMatchObject([400, { faults: ['report.mail'], typed: { 'report.mail': 'keine', 'report.phone': '110' } }])
  })

  test('is for administrators alone', async () => {
    expect((await answerOf(housePage.action, post('/verwaltung/haus', fields, me))).status).toBe(403)
  })
})

describe('easy language', () => {
  test('is offered, and shown to who asks for it, as the same lesson', async () => {
    expect(contentFindings().filter(({ file }) => file.includes('probe'))).toEqual([])
    expect(await seeLesson()).toMatchObject({ title: 'Eins', easy: { offered: true, shown: false } })
    expect(await seeLesson('; leichte-sprache=1')).toMatchObject({ title: 'Eins leicht', easy: { offered: true, shown: true } })
  })
})

test('a work aid is cleared for the next time, and stays done', async () => {
  await seeLesson()
  await onLesson({ intent: 'tick', activity: 'liste', item: 'eins', on: 'eins' })
  await onLesson({ intent: 'tick', activity: 'liste', item: 'eins' })
  expect((await seeLesson()).progress.activities.liste).toMatchObject({ done: true, ticked: [] })
})

test('a document is handed out as a file, never opened in the place of a page', async () => {
  const { headers } = await mediumResponse(new Request(`${BASE}/medien`), sha256(PDF), 'merkblatt.pdf')
  expect(headers.get('Content-Disposition')).toMatch(/^attachment; filename\*=UTF-8''merkblatt\.pdf$/)
  expect([headers.get('Content-Type'), headers.get('X-Content-Type-Options')]).toEqual(['application/pdf', 'nosniff'])
})

test('the glossary is made of all explained terms', async () => {
  const terms = await glossary('de', day)
  const phishing = terms.find(({ term }) => term === 'Phishing')
  expect(phishing?.explanations).toContainEqual({ text: 'Jemand gibt sich als andere Stelle aus.', courses: [{ id: 'probe', title: 'Probekurs' }] })
})

test('a checklist goes on paper with its points, and what the house says in them', async () => {
  const list = { courseId: 'probe', lessonId: 'eins', locale: 'de', easy: false } as const
  expect(await printedChecklist({ ...list, activityId: 'liste' })).toMatchObject({ title: 'Liste', items: ['Ich <strong>lese</strong> die Adresse.'] })
  expect(await printedChecklist({ ...list, activityId: 'nie' })).toBeNull()
})
