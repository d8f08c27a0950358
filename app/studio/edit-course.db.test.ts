import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { person } from '~/auth/test-people'
import { findCourse } from '~/courses/catalogue.server'
import { openContent } from '~/courses/content-store.server'
import { db } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { dayOf } from '~/platform/time'
import '~/wiring.server'
import { lesson, writeFiles } from '../../tests/support/sample-course'
import { courseValuesOf } from './course-values.server'
import { addLesson, changeCourse, moveLesson, newCourse, retireCourse } from './edit-course.server'
import { courseState, studioOverview } from './overview.server'
import { publishDrafts } from './publish.server'

const now = new Date()
const day = dayOf(now)
const courses = () => join(env().contentDir, 'courses')
const COURSE = `# Wir pflegen diesen Kurs gemeinsam.
id: probe
title: { de: Probe, en: Probe }
summary: { de: Worum es geht., en: What it is about. }
minutes: 5
validity: P1Y # sagt die Dienstanweisung
lessons:
  - { id: eins, folder: eins }
  - { id: zwei, folder: zwei }
`
const values = { picture: 'home' as const, titleDe: 'Neu', titleEn: 'New', summaryDe: 'Kurz.', summaryEn: 'Short.', minutes: 12 }
let personId = ''
const editing = () => ({ courseId: 'probe', personId, now })
const state = () => courseState('probe', 'de', day)
const publish = (courseId = 'probe') => publishDrafts({ courseId, note: 'Geändert', repeat: false, overwrite: [], personId, now, day })
const yaml = () => readFileSync(join(courses(), 'probe', 'course.yaml'), 'utf8')

beforeAll(async () => {
  personId = await person()
})

beforeEach(async () => {
  await db.draft.deleteMany()
  rmSync(courses(), { recursive: true, force: true })
  writeFiles(join(courses(), 'probe'), {
    'course.yaml': COURSE,
    'eins/de.mdx': lesson('Eins', 'Text.'),
    'eins/en.mdx': lesson('One', 'Text.'),
    'zwei/de.mdx': lesson('Zwei', 'Text.'),
    'zwei/en.mdx': lesson('Two', 'Text.'),
  })
  await openContent({ watch: false, shippedDir: join(process.env.DATA_DIR ?? '', 'shipped') })
})

describe('a course is changed in its draft', () => {
  test('a lesson moves by one place, and none falls off the ends', async () => {
    const order = async () => (await state())?.lessons.map(({ id }) => id)
    expect(await moveLesson(editing(), 'zwei', 1)).toBe(true)
    expect(await order()).toEqual(['eins', 'zwei'])
    expect(await moveLesson(editing(), 'zwei', -1)).toBe(true)
    expect(await order()).toEqual(['zwei', 'eins'])
    expect(await moveLesson(editing(), 'zwei', -1)).toBe(true)
    expect(await order()).toEqual(['zwei', 'eins'])
    expect((await findCourse('probe'))?.lessons.map(({ id }) => id)).toEqual(['eins', 'zwei'])
  })

  test('its data change, and what else its file says stays, remarks too', async () => {
    expect(await changeCourse(editing(), { ...values, validity: 'P2Y' })).toBe(true)
    expect(await courseValuesOf('probe')).toEqual({ ...values, minutes: '12', validity: 'P2Y' })
    expect(await publish()).toMatchObject({ ok: true })
    expect(yaml()).toContain('# Wir pflegen diesen Kurs gemeinsam.')
    expect(yaml()).toContain('# sagt die Dienstanweisung')
    expect((await findCourse('probe'))?.title.de).toBe('Neu')
    await changeCourse(editing(), { ...values, validity: '' })
    expect((await courseValuesOf('probe')).validity).toBe('')
  })

  test('a lesson more stands at its end, with a first text in both languages that can be published', async () => {
    const title = { de: 'Sichere Passwörter: "so"', en: 'Safe passwords: "so"' }
    expect(await addLesson(editing(), title)).toBe('sichere-passwoerter-so')
    expect(await addLesson(editing(), { de: 'Eins', en: 'One' })).not.toBe('eins')
    const lessons = (await state())?.lessons ?? []
    expect(lessons.map((one) => one.title)).toEqual(['Eins', 'Zwei', title.de, 'Eins'])
    expect(lessons.map(({ missing, errors }) => ({ missing, errors }))).toEqual(Array(4).fill({ missing: [], errors: 0 }))
    expect(await publish()).toMatchObject({ ok: true })
    expect((await findCourse('probe'))?.lessons).toHaveLength(4)
  })

  test('it is retired once that is published, and comes back the same way', async () => {
    expect(await retireCourse(editing(), day)).toBe(true)
    expect(await state()).toMatchObject({ retired: true })
    expect((await findCourse('probe'))?.retired).toBeFalsy()
    expect(await publish()).toMatchObject({ ok: true })
    expect((await findCourse('probe'))?.retired).toBe(day)
    expect(await retireCourse(editing(), null)).toBe(true)
    expect(await publish()).toMatchObject({ ok: true })
    expect((await findCourse('probe'))?.retired).toBeFalsy()
  })
})

describe('a new course', () => {
  const made = { ...values, titleDe: 'Probe', validity: 'P1Y' as const, picture: 'desk' as const, lessonDe: 'Anfang', lessonEn: 'Start' }

  test('is listed in the Studio and seen by nobody else until it is published', async () => {
    const id = await newCourse(made, { personId, now })
    expect(id).not.toBe('probe')
    expect((await studioOverview('de', day)).find((course) => course.id === id)).toMatchObject({
      published: false,
      errors: 0,
      drafts: 3,
      lessons: [{ id: 'anfang', title: 'Anfang', missing: [] }],
    })
    expect(await findCourse(id)).toBeFalsy()
    expect(await publish(id)).toMatchObject({ ok: true })
    expect((await findCourse(id))?.lessons.map((one) => one.id)).toEqual(['anfang'])
  })

  test('takes no other new course’s name', async () => {
    const first = await newCourse(made, { personId, now })
    expect(await newCourse(made, { personId, now })).not.toBe(first)
    expect(await db.draft.count()).toBe(6)
  })
})
