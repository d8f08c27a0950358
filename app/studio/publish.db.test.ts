import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { completeEnrolment, currentEnrolment, enrolmentsOf } from '~/assignments/enrolments.server'
import { createRule } from '~/assignments/rules.server'
import { runPlan } from '~/assignments/run-plan.server'
import { person } from '~/auth/test-people'
import { findCourse } from '~/courses/catalogue.server'
import { openContent } from '~/courses/content-store.server'
import { db } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { addDays, dayOf } from '~/platform/time'
import '~/wiring.server'
import { courseYaml, lesson, writeFiles } from '../../tests/support/sample-course'
import { discardDraft, openDraft, saveDraft } from './drafts.server'
import { backToShipped, differencesFromShipped, originOf } from './own-courses.server'
import { planPublication, publishDrafts } from './publish.server'

const now = new Date()
const day = dayOf(now)
const PATH = 'eins/de.mdx'
const own = () => join(env().contentDir, 'courses', 'probe')
const shippedDir = () => join(process.env.DATA_DIR ?? '', 'shipped')
const shipped = () => join(shippedDir(), 'courses', 'probe')
let trainer = ''
let other = ''

beforeAll(async () => {
  trainer = await person({ firstName: 'Dörte', lastName: 'Voß' })
  other = await person()
})

beforeEach(async () => {
  await db.draft.deleteMany()
  for (const folder of [own(), shipped()]) rmSync(folder, { recursive: true, force: true })
})

const files = (text: string) => ({
  'course.yaml': courseYaml({ id: 'probe', lessons: ['eins'] }),
  'eins/de.mdx': lesson('Eins', text),
  'eins/en.mdx': lesson('One', text),
})

const open = () => openContent({ watch: false, shippedDir: shippedDir() })
const at = (courseId = 'probe', path = PATH, personId = trainer) => ({ courseId, path, personId, now })
const write = (text: string, revision = 0) => saveDraft({ ...at(), text: lesson('Eins', text), revision })
const publish = (more = {}) =>
  publishDrafts({ courseId: 'probe', note: 'Klarer', repeat: false, overwrite: [], personId: trainer, now, day, ...more })

describe('drafts', () => {
  test('change nothing that learners read, and none overwrites another unseen', async () => {
    writeFiles(own(), files('Alt.'))
    await open()
    const before = await findCourse('probe')
    expect(await write('Neu.')).toMatchObject({ ok: true, revision: 1 })
    expect((await findCourse('probe'))?.versionHash).toBe(before?.versionHash)
    const mine = { ...at('probe', PATH, other), text: lesson('Eins', 'Anders.'), revision: 0 }
    expect(await saveDraft(mine)).toMatchObject({ ok: false, current: { revision: 1, savedBy: { name: 'Dörte Voß' } } })
    expect((await openDraft(at())).text).toContain('Neu.')
    await discardDraft(at())
    expect(await openDraft(at())).toMatchObject({ revision: 0, outside: false, text: lesson('Eins', 'Alt.') })
  })
})

describe('publishing', () => {
  test('writes the file, moves the pointer, says who and why, and leaves no draft', async () => {
    writeFiles(own(), files('Alt.'))
    await open()
    await write('Neu.')
    expect((await planPublication('probe')).files).toMatchObject([{ path: PATH, change: 'changed', outside: false }])
    const published = await publish()
    expect(published).toMatchObject({ ok: true })
    expect(readFileSync(join(own(), PATH), 'utf8')).toContain('Neu.')
    const { versionHash } = published as { versionHash: string }
    expect((await findCourse('probe'))?.versionHash).toBe(versionHash)
    expect(await db.publication.findFirst({ where: { versionHash } })).toMatchObject({ note: 'Klarer', repeat: false, publishedBy: trainer })
    expect(await db.draft.count()).toBe(0)
    expect(await publish()).toEqual({ ok: false, reason: 'nothing' })
  })

  test('refuses what the check refuses, with the place, and changes nothing', async () => {
    writeFiles(own(), files('Alt.'))
    await open()
    await write('<Quizz />')
    expect(await publish()).toMatchObject({ ok: false, reason: 'findings', findings: [{ file: PATH, rule: 'unknown-component', severity: 'error' }] })
    expect(readFileSync(join(own(), PATH), 'utf8')).toContain('Alt.')
  })

  test('does not write over what was changed on the disk meanwhile, unless that was seen', async () => {
    writeFiles(own(), files('Alt.'))
    await open()
    await write('Neu.')
    writeFileSync(join(own(), PATH), lesson('Eins', 'Von git.'))
    await open()
    expect(await openDraft(at())).toMatchObject({ outside: true, diskText: lesson('Eins', 'Von git.') })
    expect(await publish()).toEqual({ ok: false, reason: 'outside', paths: [PATH] })
    expect(readFileSync(join(own(), PATH), 'utf8')).toContain('Von git.')
    expect(await publish({ overwrite: [PATH] })).toMatchObject({ ok: true })
    expect(readFileSync(join(own(), PATH), 'utf8')).toContain('Neu.')
  })

  test('makes a shipped course the town’s own, which can go back', async () => {
    writeFiles(shipped(), files('Mitgeliefert.'))
    await open()
    await write('Hauseigen.')
    await publish()
    expect(readFileSync(join(shipped(), PATH), 'utf8')).toContain('Mitgeliefert.')
    expect(readFileSync(join(own(), PATH), 'utf8')).toContain('Hauseigen.')
    expect(await originOf('probe')).toEqual({ own: true, shipped: true, newer: false })

    writeFileSync(join(shipped(), PATH), lesson('Eins', 'Verbessert.'))
    await open()
    expect(await originOf('probe')).toMatchObject({ newer: true })
    expect(await differencesFromShipped('probe')).toMatchObject([{ path: PATH, own: lesson('Eins', 'Hauseigen.'), shipped: lesson('Eins', 'Verbessert.') }])
    expect(await backToShipped({ courseId: 'probe', note: '', personId: trainer, now, day })).toBe(true)
    expect((await openDraft(at())).publishedText).toContain('Verbessert.')
    expect(await originOf('probe')).toEqual({ own: false, shipped: true, newer: false })
  })
})

describe('completions of before', () => {
  async function obliged(): Promise<string> {
    const id = await person()
    const yesterday = addDays(day, -1)
    await createRule({ courseId: 'probe', unitId: null, dueDays: 30, repeats: true, mandatory: true, from: addDays(day, -40), to: null }, { now, day, actor: null })
    await runPlan({ day: yesterday, now })
    await runPlan({ day, now })
    const { id: enrolmentId } = (await currentEnrolment(id, 'probe', day)) ?? { id: '' }
    const done = { enrolmentId, personId: id, versionHash: 'alt', validity: 'P1Y', now: new Date(now.getTime() - 60_000), day: yesterday }
    await db.$transaction((tx) => completeEnrolment(done, tx))
    return id
  }

  test('stay what they were after a minor change, and call for the next cycle after one that must be repeated', async () => {
    writeFiles(own(), files('Alt.'))
    await open()
    const id = await obliged()
    await write('Klein.')
    await publish()
    expect(await enrolmentsOf(id, day)).toMatchObject([{ cycle: 1, state: 'complete' }])

    await write('Groß.')
    await publish({ repeat: true })
    const completedOn = addDays(day, -1)
    expect(await enrolmentsOf(id, day)).toMatchObject([{ cycle: 2, state: 'not_started', completedOn, dueOn: addDays(day, 30) }])
    await runPlan({ day, now })
    expect(await db.enrolment.count({ where: { personId: id } })).toBe(2)
    expect(await db.completion.count({ where: { personId: id, versionHash: 'alt' } })).toBe(1)
  })

  test('keep their day when the course is retired; nobody is assigned it any more', async () => {
    writeFiles(own(), { ...files('Alt.'), 'course.yaml': `${courseYaml({ id: 'probe', lessons: ['eins'] })}\nretired: ${day}\n` })
    await open()
    const late = await person()
    await runPlan({ day, now })
    expect(await currentEnrolment(late, 'probe', day)).toBeNull()
  })
})
