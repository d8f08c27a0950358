import { beforeEach, describe, expect, test } from 'vitest'
import { openVoluntary } from '~/assignments/enrolments.server'
import { publicChoiceId } from '~/courses/choice-ids.server'
import { db } from '~/platform/db.server'
import { newId } from '~/platform/ids.server'
import { courseProgress } from './course-standing.server'
import { lessonState } from './lesson-state.server'
import { openLesson } from './open-course.server'
import { recordOpened, recordTicks } from './record-marks.server'
import { answerQuestion, startAttempt } from './record-quiz.server'
import { recordReading } from './record-reading.server'
import { confirmTranscript, recordBeat } from './record-video.server'
import { LESSONS, serveCourse, withActivities } from '../../tests/support/serve-course'

const DAY = '2026-11-25'
const NOW = new Date('2026-11-25T09:00:00Z')
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)

let me = ''
let served = ''

async function newPerson() {
  const id = newId()
  await db.person.create({ data: { id, source: 'manual', createdAt: NOW } })
  return id
}

const at = (lessonId: string, activityId: string, personId = me) => ({
  personId,
  courseId: 'phishing',
  lessonId,
  activityId,
  now: NOW,
  day: DAY,
})

const stateOf = async (lessonId: string, activityId: string) =>
  (await lessonState(me, 'phishing', lessonId, DAY, { locale: 'de', now: NOW })).activities[activityId]

const status = async (attempt: Promise<unknown>) => {
  try {
    await attempt
    return 200
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.status
    throw thrown
  }
}

/** The same request, many times at once, as two tabs and an impatient finger make it. */
const twentyTimes = <T>(run: () => Promise<T>) => Promise.all(Array.from({ length: 20 }, run))

beforeEach(async () => {
  served = (await serveCourse()).versionHash
  me = await newPerson()
  await openVoluntary(me, 'phishing', NOW, DAY)
})

describe('a write is refused', () => {
  test('without an enrolment, whatever it is', async () => {
    const stranger = await newPerson()
    const there = (lesson: string, activity: string) => at(lesson, activity, stranger)
    const beat = { ranges: [], position: 0 }
    expect(await status(recordTicks({ ...there('film', 'c'), ticks: [{ item: 'one', ticked: true }] }))).toBe(403)
    expect(await status(recordOpened({ ...there('look', 'h'), parts: ['from'] }))).toBe(403)
    expect(await status(recordBeat({ ...there('film', 'v'), locale: 'de', beat }))).toBe(403)
    expect(await status(confirmTranscript(there('film', 'v')))).toBe(403)
    expect(await status(recordReading(there('text', '')))).toBe(403)
    expect(await status(startAttempt({ ...there('test', 'q'), after: 0 }))).toBe(403)
    expect(await status(lessonState(stranger, 'phishing', 'film', DAY, { locale: 'de', now: NOW }))).toBe(403)
    expect(await db.enrolment.count({ where: { personId: stranger } })).toBe(0)
  })

  test('for a lesson, activity or part that does not exist, or an activity of another kind', async () => {
    expect(await status(recordTicks({ ...at('film', 'c'), ticks: [{ item: 'three', ticked: true }] }))).toBe(400)
    expect(await status(recordTicks({ ...at('film', 'v'), ticks: [] }))).toBe(400)
    expect(await status(recordTicks({ ...at('nowhere', 'c'), ticks: [] }))).toBe(400)
    expect(await status(recordOpened({ ...at('look', 'h'), parts: ['from', 'first'] }))).toBe(400)
    expect(await status(recordOpened({ ...at('film', 'c'), parts: ['one'] }))).toBe(400)
    expect(await status(confirmTranscript(at('film', 'c')))).toBe(400)
    expect(await status(recordReading(at('film', '')))).toBe(400)
    expect(await status(startAttempt({ ...at('test', 'c'), after: 0 }))).toBe(400)
    expect(await status(recordReading({ ...at('text', ''), courseId: 'unknown' }))).toBe(404)
    expect(await db.itemMark.count({ where: { enrolment: { personId: me } } })).toBe(0)
  })
})

describe('a checklist', () => {
  const tick = (item: string, ticked = true) => recordTicks({ ...at('film', 'c'), ticks: [{ item, ticked }] })

  test('keeps its ticks, loses them when unticked, and is done once all are ticked', async () => {
    await tick('one')
    await tick('one', false)
    await tick('two')
    expect(await stateOf('film', 'c')).toMatchObject({ kind: 'checklist', title: 'Liste', done: false, ticked: ['two'] })
    await tick('one')
    expect(await stateOf('film', 'c')).toMatchObject({ done: true })
  })

  test('stays done when an item is unticked later', async () => {
    await tick('one')
    await tick('two')
    await tick('two', false)
    expect(await stateOf('film', 'c')).toMatchObject({ done: true, ticked: ['one'] })
  })

  test('is one row an item, however often it is sent', async () => {
    await twentyTimes(() => tick('one'))
    await twentyTimes(() => tick('two'))
    const enrolment = { personId: me }
    expect(await db.itemMark.count({ where: { enrolment } })).toBe(2)
    expect(await db.activityRecord.count({ where: { enrolment } })).toBe(1)
  })

  test('is done when the item that was missing is taken out of it', async () => {
    await tick('one')
    await serveCourse(withActivities('film', [{ kind: 'checklist', id: 'c', title: 'Liste', items: ['one'] }]))
    const { progress } = await openLesson({ ...at('film', 'c'), locale: 'de' })
    expect(progress.activities.c).toMatchObject({ done: true })
  })
})

test('an infographic is done when every part was opened, in any order', async () => {
  await recordOpened({ ...at('look', 'h'), parts: ['link'] })
  expect(await stateOf('look', 'h')).toMatchObject({ kind: 'parts', done: false, opened: ['link'] })
  await recordOpened({ ...at('look', 'h'), parts: ['from', 'link'] })
  expect(await stateOf('look', 'h')).toMatchObject({ done: true })
})

describe('a film', () => {
  const beat = (from: number, to: number, second: number) =>
    recordBeat({
      ...at('film', 'v'),
      now: later(second),
      locale: 'de',
      beat: { ranges: from === to ? [] : [[from, to]], position: to },
    })

  test('is watched at double speed, over a reload, and goes on where it stopped', async () => {
    expect(await beat(0, 0, 0)).toBe(true)
    expect(await beat(0, 20, 10)).toBe(true)
    expect(await stateOf('film', 'v')).toMatchObject({ position: 20, percent: 33, done: false })
    expect(await beat(20, 40, 20)).toBe(true)
    expect(await beat(40, 54, 27)).toBe(true)
    expect(await stateOf('film', 'v')).toMatchObject({ how: 'watched', done: true, percent: 90 })
  })

  test('is not watched by a jump to its end, nor by a report of more than time allows', async () => {
    await beat(0, 0, 0)
    expect(await beat(55, 60, 10)).toBe(true)
    expect(await beat(0, 60, 11)).toBe(false)
    expect(await stateOf('film', 'v')).toMatchObject({ done: false, percent: 8 })
  })

  test('is done by its transcript, recorded as such, also after watching a part', async () => {
    await beat(0, 10, 10)
    await twentyTimes(() => confirmTranscript(at('film', 'v')))
    expect(await stateOf('film', 'v')).toMatchObject({ how: 'transcript', done: true, percent: 16 })
  })

  test('loses nothing of reports that come at once', async () => {
    await beat(0, 0, 0)
    await Promise.all([0, 10, 20, 30, 40, 50].map((from) => beat(from, from + 10, 60)))
    expect(await stateOf('film', 'v')).toMatchObject({ done: true, percent: 100 })
    expect(await db.videoWatch.count({ where: { enrolment: { personId: me } } })).toBe(1)
  })
})

describe('a course', () => {
  async function learnAllBut(missing: string) {
    if (missing !== 'film') {
      await confirmTranscript(at('film', 'v'))
      await recordTicks({ ...at('film', 'c'), ticks: ['one', 'two'].map((item) => ({ item, ticked: true })) })
    }
    await recordOpened({ ...at('look', 'h'), parts: ['from', 'link'] })
    await recordOpened({ ...at('look', 's'), parts: ['first', 'second'] })
    if (missing !== 'text') await recordReading(at('text', ''))
    const attemptId = await startAttempt({ ...at('test', 'q'), after: 0 })
    for (const [questionId, ...given] of [['q1', 'a'], ['q2', 'b', 'a'], ['q3', 'a']] as const) {
      const choices = given.map((choice) => publicChoiceId({ ...at('test', 'q'), questionId }, choice))
      await answerQuestion({ ...at('test', 'q'), attemptId, questionId, choices })
    }
  }

  test('moves with every lesson and is complete with the last one, once, with its validity', async () => {
    await learnAllBut('text')
    expect(await courseProgress(me, 'phishing', DAY)).toMatchObject({ percent: 75 })
    expect(await db.completion.count({ where: { personId: me } })).toBe(0)
    await twentyTimes(() => recordReading(at('text', '')))
    expect(await db.completion.findMany({ where: { personId: me } })).toMatchObject([
      { completedOn: DAY, validUntil: '2027-11-25', versionHash: served },
    ])
    const { course } = await lessonState(me, 'phishing', 'text', DAY, { locale: 'de', now: NOW })
    expect(course).toMatchObject({ percent: 100, complete: true, completion: { on: DAY, validUntil: '2027-11-25' } })
  })

  test('stays complete when a lesson is added', async () => {
    await learnAllBut('')
    await serveCourse([...LESSONS, { id: 'new', activities: [] }])
    expect(await courseProgress(me, 'phishing', DAY)).toMatchObject({ percent: 100 })
  })

  test('is complete on the next visit when the lesson that was missing is taken out', async () => {
    await learnAllBut('text')
    await serveCourse(LESSONS.filter(({ id }) => id !== 'text'))
    const { progress } = await openLesson({ ...at('film', ''), locale: 'de' })
    expect(progress.course).toMatchObject({ percent: 100, complete: true })
  })

  test('counts the lessons of this person alone', async () => {
    const other = await newPerson()
    await openVoluntary(other, 'phishing', NOW, DAY)
    await learnAllBut('')
    expect(await courseProgress(other, 'phishing', DAY)).toMatchObject({ percent: 0 })
  })
})
