import { beforeEach, describe, expect, test } from 'vitest'
import { openVoluntary, enrolmentsOf } from '~/assignments/enrolments.server'
import type { ExerciseState } from '~/courses/components/activity-state'
import { publicPartId } from '~/courses/choice-ids.server'
import type { Activity } from '~/courses/definition'
import { db } from '~/platform/db.server'
import { newId } from '~/platform/ids.server'
import { serveCourse, withActivities } from '../../tests/support/serve-course'
import { learnerHome } from './learner-home.server'
import { lessonState } from './lesson-state.server'
import { openLesson } from './open-course.server'
import { acknowledge } from './record-acknowledgement.server'
import { debrief, decide, restart } from './record-exercise.server'

const DAY = '2026-11-25'
const NOW = new Date('2026-11-25T09:00:00Z')
type Exercise = Extract<Activity, { kind: 'exercise' }>

const messages = ['m1', 'm2', 'm3', 'm4', 'm5'].map((id, index) => ({ id, answers: ['report', 'trust'], right: [index < 2 ? 'report' : 'trust'], next: {} }))
const inbox: Exercise = { kind: 'exercise', id: 'e', title: 'Postfach', mode: 'each', parts: messages }
const search: Exercise = {
  kind: 'exercise',
  id: 'e',
  title: 'Suche',
  mode: 'find',
  parts: ['p1', 'p2', 'p3'].map((id, index) => ({ id, answers: ['open'], right: index < 2 ? ['open'] : [], next: {} })),
}
const story: Exercise = {
  kind: 'exercise',
  id: 'e',
  title: 'Geschichte',
  mode: 'path',
  parts: [
    { id: 'start', answers: ['ja', 'nein'], right: null, next: { ja: 'gut', nein: 'schlecht' } },
    { id: 'gut', answers: [], right: null, next: {} },
    { id: 'schlecht', answers: [], right: null, next: {} },
  ],
}

let me = ''
const target = () => ({ personId: me, courseId: 'phishing', lessonId: 'text', activityId: 'e', now: NOW, day: DAY })
const shown = (exercise: Exercise, part: string) => publicPartId(target(), exercise, part)
const say = (exercise: Exercise, part: string, given: string) => decide({ ...target(), part: shown(exercise, part), given })

async function state(): Promise<ExerciseState> {
  const found = (await lessonState(me, 'phishing', 'text', DAY, { locale: 'de', now: NOW })).activities.e
  if (found?.kind !== 'exercise') throw new Error('no exercise')
  return found
}

const status = (work: Promise<unknown>) =>
  work.then(
    () => 200,
    (thrown: unknown) => (thrown instanceof Response ? thrown.status : Promise.reject(thrown)),
  )

async function serve(activity: Activity) {
  await serveCourse(withActivities('text', [activity]))
}

beforeEach(async () => {
  me = newId()
  await db.person.create({ data: { id: me, source: 'manual', createdAt: NOW } })
  await serve(inbox)
  await openVoluntary(me, 'phishing', NOW, DAY)
})

describe('a mailbox', () => {
  test('tells nothing of right and wrong before the last decision, and everything then', async () => {
    for (const { id } of messages.slice(0, 4)) await say(inbox, id, 'report')
    expect(Object.values((await state()).answers)).toEqual(Array.from({ length: 4 }, () => ({ given: 'report', right: null, feedback: '' })))
    await debrief(target())
    expect(await state()).toMatchObject({ done: false })
    await say(inbox, 'm5', 'trust')
    const { answers, finished, done } = await state()
    expect({ finished, done }).toEqual({ finished: true, done: false })
    expect(answers[shown(inbox, 'm1')]).toMatchObject({ right: true })
    expect(answers[shown(inbox, 'm1')]?.feedback).toContain('Falle m1.')
    expect(answers[shown(inbox, 'm3')]).toMatchObject({ right: false, feedback: 'Zu m3.' })
    await debrief(target())
    expect(await state()).toMatchObject({ done: true })
  })

  test('takes the first decision on each message, whatever two tabs send', async () => {
    await Promise.all(Array.from({ length: 10 }, (_, index) => say(inbox, 'm1', index === 0 ? 'trust' : 'report')))
    expect(Object.keys((await state()).answers)).toHaveLength(1)
    expect(await db.exerciseAnswer.count({ where: { enrolment: { personId: me } } })).toBe(1)
  })

  test('begins anew without losing that it was done', async () => {
    for (const { id } of messages) await say(inbox, id, 'trust')
    await debrief(target())
    await restart(target())
    expect(await state()).toMatchObject({ done: true, finished: false, answers: {} })
  })

  test('knows messages by the ids of the page alone, and only its own decisions', async () => {
    expect(await status(decide({ ...target(), part: 'm1', given: 'report' }))).toBe(400)
    expect(await status(say(inbox, 'm1', 'delete'))).toBe(400)
    expect((await enrolmentsOf(me, DAY))[0]?.state).toBe('not_started')
    await say(inbox, 'm1', 'report')
    expect((await enrolmentsOf(me, DAY))[0]?.state).toBe('in_progress')
  })
})

test('a search says at once what a place is, and is done with the last one found', async () => {
  await serve(search)
  expect((await state()).remaining).toBe(2)
  await say(search, 'p3', 'open')
  expect((await state()).answers[shown(search, 'p3')]).toMatchObject({ right: false, feedback: 'Zu p3.' })
  await say(search, 'p1', 'open')
  await say(search, 'p2', 'open')
  expect(await state()).toMatchObject({ done: true, finished: true, remaining: 0 })
})

test('a search is done as well when the place still looked for leaves the picture', async () => {
  await serve(search)
  await say(search, 'p1', 'open')
  await serve({ ...search, parts: search.parts.filter(({ id }) => id !== 'p2') })
  await openLesson({ ...target(), lessonId: 'text', locale: 'de' })
  expect(await state()).toMatchObject({ done: true, finished: true })
})

test('a story goes where its choices lead, and nowhere else', async () => {
  await serve(story)
  expect(await status(say(story, 'start', 'vielleicht'))).toBe(400)
  expect(await status(say(story, 'gut', 'ja'))).toBe(400)
  await say(story, 'start', 'nein')
  expect(await state()).toMatchObject({ finished: true, done: false, answers: { start: { given: 'nein', right: null } } })
  await debrief(target())
  expect(await state()).toMatchObject({ done: true })
})

test('a choice that the story offers no more is made again', async () => {
  await serve(story)
  await say(story, 'start', 'nein')
  const start = { id: 'start', answers: ['ja', 'fragen'], right: null, next: { ja: 'gut', fragen: 'schlecht' } }
  const changed: Exercise = { ...story, parts: [start, ...story.parts.slice(1)] }
  await serve(changed)
  expect(await state()).toMatchObject({ finished: false, answers: {} })
  await say(changed, 'start', 'fragen')
  expect(await state()).toMatchObject({ finished: true, answers: { start: { given: 'fragen' } } })
})

describe('a rule', () => {
  const rule = (version: string): Activity => ({ kind: 'acknowledge', id: 'e', title: 'Dienstanweisung', version })
  const ruleState = async () => (await lessonState(me, 'phishing', 'text', DAY, { locale: 'de', now: NOW })).activities.e

  test('is confirmed in its version; a new one asks again, and both stay as evidence', async () => {
    await serve(rule('1'))
    await acknowledge({ ...target(), version: '1' })
    await acknowledge({ ...target(), version: '1' })
    expect(await ruleState()).toMatchObject({ done: true, acknowledgedOn: DAY, earlierVersion: null })
    await serve(rule('2'))
    expect(await ruleState()).toMatchObject({ done: false, acknowledgedOn: null, earlierVersion: '1' })
    await acknowledge({ ...target(), version: '1' })
    await acknowledge({ ...target(), version: '3' })
    expect(await ruleState()).toMatchObject({ done: false, version: '2' })
    await acknowledge({ ...target(), version: '2' })
    expect(await ruleState()).toMatchObject({ done: true })
    const rows = await db.acknowledgement.findMany({ where: { personId: me }, select: { version: true }, orderBy: { version: 'asc' } })
    expect(rows).toEqual([{ version: '1' }, { version: '2' }])
  })

  test('that is new asks those too who have completed the course, and takes no completion away', async () => {
    const only = (version: string) => [{ id: 'text', activities: [rule(version)] }]
    await serveCourse(only('1'))
    expect((await learnerHome(me, DAY, 'de')).toConfirm).toEqual([])
    await acknowledge({ ...target(), version: '1' })
    expect(await learnerHome(me, DAY, 'de')).toMatchObject({ toConfirm: [], done: [{ courseId: 'phishing', state: 'complete' }] })
    await serveCourse(only('2'))
    const asked = { courseId: 'phishing', lessonId: 'text', activityId: 'e', title: 'Dienstanweisung', version: '2', renewed: true }
    expect(await learnerHome(me, DAY, 'de')).toMatchObject({ toConfirm: [asked], done: [{ state: 'complete', percent: 100 }] })
    await acknowledge({ ...target(), version: '2' })
    expect(await learnerHome(me, DAY, 'de')).toMatchObject({ toConfirm: [], done: [{ state: 'complete' }] })
    expect(await db.completion.count({ where: { personId: me } })).toBe(1)
  })
})
