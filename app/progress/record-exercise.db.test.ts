import { beforeEach, describe, expect, test } from 'vitest'
import { openVoluntary, enrolmentsOf } from '~/assignments/enrolments.server'
import type { ExerciseState } from '~/courses/components/activity-state'
import { publicPartId } from '~/courses/choice-ids.server'
import type { Activity } from '~/courses/definition'
import { db } from '~/platform/db.server'
import { newId } from '~/platform/ids.server'
import { serveCourse, withActivities } from '../../tests/support/serve-course'
import { lessonState } from './lesson-state.server'
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
    expect(await status(debrief(target()))).toBe(400)
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

test('a story goes where its choices lead, and nowhere else', async () => {
  await serve(story)
  expect(await status(say(story, 'gut', 'ja'))).toBe(400)
  await say(story, 'start', 'nein')
  expect(await state()).toMatchObject({ finished: true, done: false, answers: { start: { given: 'nein', right: null } } })
  await debrief(target())
  expect(await state()).toMatchObject({ done: true })
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
    expect(await status(acknowledge({ ...target(), version: '1' }))).toBe(400)
    await acknowledge({ ...target(), version: '2' })
    expect(await ruleState()).toMatchObject({ done: true })
    const rows = await db.acknowledgement.findMany({ where: { personId: me }, select: { version: true }, orderBy: { version: 'asc' } })
    expect(rows).toEqual([{ version: '1' }, { version: '2' }])
  })
})
