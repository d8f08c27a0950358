import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { person } from '~/auth/test-people'
import { findCourse } from '~/courses/catalogue.server'
import { openContent } from '~/courses/content-store.server'
import { db } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { dayOf } from '~/platform/time'
import { courseYaml, lesson, writeFiles } from '../../tests/support/sample-course'
import { saveDraft } from './drafts.server'
import { bringBack, courseHistory, versionDifference } from './history.server'
import { backToShipped, differencesFromShipped, keepOwn, originOf } from './own-courses.server'
import { publishDrafts } from './publish.server'

const PATH = 'eins/de.mdx'
const folder = () => join(env().contentDir, 'courses', 'probe')
const shippedDir = () => join(process.env.DATA_DIR ?? '', 'shipped')
const shipped = () => join(shippedDir(), 'courses', 'probe')
const setAside = () => join(env().dataDir, 'set-aside')
const open = () => openContent({ watch: false, shippedDir: shippedDir() })
let trainer = ''

beforeAll(async () => {
  trainer = await person({ firstName: 'Dörte', lastName: 'Voß' })
})

beforeEach(async () => {
  await db.draft.deleteMany()
  await db.publication.deleteMany()
  await db.coursePointer.deleteMany()
  await db.courseVersion.deleteMany()
  for (const path of [folder(), shipped(), setAside()]) rmSync(path, { recursive: true, force: true })
})

const files = (text: string) => ({
  'course.yaml': courseYaml({ id: 'probe', lessons: ['eins'] }),
  'eins/de.mdx': lesson('Eins', text),
  'eins/en.mdx': lesson('One', text),
})

const said = (note: string) => {
  const now = new Date()
  return { courseId: 'probe', note, personId: trainer, now, day: dayOf(now) }
}

async function publish(text: string, note: string) {
  await saveDraft({ courseId: 'probe', path: PATH, text: lesson('Eins', text), revision: 0, personId: trainer, now: new Date() })
  return publishDrafts({ ...said(note), repeat: false, overwrite: [] })
}

const onDisk = () => readFileSync(join(folder(), PATH), 'utf8')
const notes = async () => (await courseHistory('probe')).map(({ by, note }) => [by, note])

describe('the history', () => {
  test('tells of every version when it came, from whom and with which word, also of one that comes again', async () => {
    writeFiles(folder(), files('Erste.'))
    await open()
    await publish('Zweite.', 'Klarer')
    const [, first] = await courseHistory('probe')
    expect(await bringBack({ ...said('Zurück'), hash: first?.hash ?? '' })).toMatchObject({ ok: true })
    expect(onDisk()).toContain('Erste.')
    expect(await notes()).toEqual([['Dörte Voß', 'Zurück'], ['Dörte Voß', 'Klarer'], [null, '']])
    const [now, second, origin] = await courseHistory('probe')
    expect([now?.current, second?.current, origin?.current]).toEqual([true, false, false])
    expect(now?.changed).toEqual([{ path: PATH, change: 'changed' }])
    expect(await versionDifference('probe', now?.id ?? '')).toMatchObject([{ before: lesson('Eins', 'Zweite.'), after: lesson('Eins', 'Erste.') }])
    expect((await versionDifference('probe', origin?.id ?? '')).map(({ before }) => before)).toEqual(['', '', ''])
  })

  test('notices what was laid into the folder once more', async () => {
    writeFiles(folder(), files('Erste.'))
    await open()
    await publish('Zweite.', 'Klarer')
    writeFileSync(join(folder(), PATH), lesson('Eins', 'Erste.'))
    await open()
    expect(await notes()).toEqual([[null, ''], ['Dörte Voß', 'Klarer'], [null, '']])
    expect((await courseHistory('probe'))[0]).toMatchObject({ current: true, changed: [{ path: PATH }] })
  })
})

describe('bringing a version back', () => {
  test('takes what it did not have, and leaves what never was part of any', async () => {
    writeFiles(folder(), { ...files('Erste.'), 'eins/storyboard.yaml': 'scenes: []\n' })
    await open()
    writeFiles(folder(), { 'course.yaml': courseYaml({ id: 'probe', lessons: ['eins', 'zwei'] }), 'zwei/de.mdx': lesson('Zwei', 'Neu.'), 'zwei/en.mdx': lesson('Two', 'New.') })
    await open()
    const [, first] = await courseHistory('probe')
    await bringBack({ ...said('Zurück'), hash: first?.hash ?? '' })
    expect((await findCourse('probe'))?.lessons.map(({ id }) => id)).toEqual(['eins'])
    expect([existsSync(join(folder(), 'zwei/de.mdx')), existsSync(join(folder(), 'eins/storyboard.yaml'))]).toEqual([false, true])
  })

  test('keeps a copy of a text that was never sound enough to be served', async () => {
    writeFiles(folder(), files('Erste.'))
    await open()
    const [first] = await courseHistory('probe')
    writeFileSync(join(folder(), PATH), lesson('Eins', 'Halb fertig. <Quizz />'))
    await open()
    await bringBack({ ...said('Zurück'), hash: first?.hash ?? '' })
    expect(onDisk()).toContain('Erste.')
    const [aside = ''] = readdirSync(setAside())
    expect(readFileSync(join(setAside(), aside, PATH), 'utf8')).toContain('Halb fertig.')
  })

  test('is refused when it no longer passes the check, and nothing changes', async () => {
    writeFiles(folder(), files('Erste.'))
    await open()
    const [first] = await courseHistory('probe')
    await publish('Zweite.', 'Klarer')
    const broken = lesson('Eins', '<Frueher />')
    const kept = await db.courseFile.findFirstOrThrow({ where: { versionHash: first?.hash, path: PATH } })
    await db.contentText.update({ where: { hash: kept.contentHash }, data: { text: broken } })
    expect(await bringBack({ ...said('Zurück'), hash: first?.hash ?? '' })).toMatchObject({
      ok: false,
      reason: 'findings',
      findings: [{ file: PATH, rule: 'unknown-component' }],
    })
    expect(onDisk()).toContain('Zweite.')
    expect(readdirSync(join(folder(), '..'))).toEqual(['probe'])
    expect(await notes()).toEqual([['Dörte Voß', 'Klarer'], [null, '']])
    await db.contentText.deleteMany({ where: { hash: kept.contentHash } })
  })

  test('of another course is not found', async () => {
    writeFiles(folder(), files('Erste.'))
    await open()
    const [first] = await courseHistory('probe')
    await expect(bringBack({ ...said(''), courseId: 'fremd', hash: first?.hash ?? '' })).rejects.toMatchObject({ status: 404 })
  })
})

describe('a shipped course of the town’s own', () => {
  beforeEach(async () => {
    writeFiles(shipped(), { ...files('Mitgeliefert.'), 'eins/bild.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' })
    await open()
    await publish('Hauseigen.', 'Unsere Meldestelle')
  })

  const change = async (text: string) => {
    writeFileSync(join(shipped(), PATH), lesson('Eins', text))
    await open()
  }

  test('is told of a newer shipped one until it decides to keep its own', async () => {
    await change('Verbessert.')
    expect(await originOf('probe')).toMatchObject({ newer: true })
    await keepOwn('probe', new Date())
    expect(await originOf('probe')).toEqual({ own: true, shipped: true, newer: false })
    await change('Noch besser.')
    expect(await originOf('probe')).toMatchObject({ newer: true })
    writeFileSync(join(shipped(), 'eins/bild.svg'), '<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>')
    expect((await differencesFromShipped('probe')).map(({ path, medium }) => [path, medium])).toEqual([['eins/bild.svg', true], [PATH, false]])
  })

  test('goes back whole, and lies aside', async () => {
    expect(await backToShipped(said('Mitgeliefert'))).toBe(true)
    expect(existsSync(folder())).toBe(false)
    const [aside = ''] = readdirSync(setAside())
    expect(readFileSync(join(setAside(), aside, PATH), 'utf8')).toContain('Hauseigen.')
    expect(await notes()).toEqual([['Dörte Voß', 'Mitgeliefert'], ['Dörte Voß', 'Unsere Meldestelle'], [null, '']])
    expect(await backToShipped(said('Noch einmal'))).toBe(false)
  })

  test('stays where the shipped one is not sound', async () => {
    await change('<Quizz />')
    expect(await backToShipped(said('Mitgeliefert'))).toBe(false)
    expect(onDisk()).toContain('Hauseigen.')
  })
})

describe('publishing a new course', () => {
  test('takes no folder that another course lies in', async () => {
    writeFiles(folder(), { ...files('Anderer.'), 'course.yaml': courseYaml({ id: 'anderer', lessons: ['eins'] }) })
    await open()
    for (const [path, text] of Object.entries(files('Neu.'))) {
      await saveDraft({ courseId: 'probe', path, text, revision: 0, personId: trainer, now: new Date() })
    }
    expect(await publishDrafts({ ...said('Neu'), repeat: false, overwrite: [] })).toMatchObject({ ok: true })
    expect(onDisk()).toContain('Anderer.')
    expect((await findCourse('probe'))?.id).toBe('probe')
    rmSync(`${folder()}-2`, { recursive: true })
  })
})
