import { existsSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { listen } from '~/platform/changes.server'
import { db } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { lesson, courseYaml, mp4, sampleCourse, VIDEO, writeFiles } from '../../tests/support/sample-course'
import { findCourse, findLessonText, listCourses } from './catalogue.server'
import { lessonsCompiled } from './compile-lesson.server'
import { closeContent, contentFindings, openContent } from './content-store.server'
import { loadVersion } from './versions.server'

const shipped = join(env().dataDir, 'shipped')
const own = env().contentDir

const NOW = new Date('2026-11-25T08:00:00Z')
const read = () => openContent({ watch: false, now: () => NOW, shippedDir: shipped })
const accepted: string[] = []
listen('courseAccepted', async ({ versionHash }, tx) => {
  expect(await tx.courseVersion.count({ where: { hash: versionHash } })).toBe(1)
  accepted.push(versionHash)
})

/** As after a restart: only what is on disk and in the database is known. */
function forget(): void {
  Object.assign(globalThis, { wachsamContent: undefined, wachsamVersions: undefined, wachsamLessons: undefined })
}

const rules = () => contentFindings().map(({ file, rule }) => `${file.split('/').slice(-2).join('/')} ${rule}`)
const textOf = async (lessonId: string, locale: 'de' | 'en' = 'de', hash?: string) =>
  (await findLessonText('probe', lessonId, locale, { versionHash: hash }))?.title

beforeEach(async () => {
  for (const root of [shipped, own]) rmSync(root, { recursive: true, force: true })
  forget()
  await db.coursePointer.deleteMany()
  await db.courseVersion.deleteMany()
  await db.contentText.deleteMany()
  accepted.length = 0
  writeFiles(shipped, sampleCourse())
})

afterAll(closeContent)

describe('accepting', () => {
  test('a sound course becomes a version with its texts and media, and is listed', async () => {
    await read()
    expect(contentFindings()).toEqual([])
    const [course] = await listCourses()
    expect(course).toMatchObject({ id: 'probe', validity: 'P1Y', minutes: 10, title: { de: 'Probekurs', en: 'Probekurs' } })
    expect(course?.lessons.map(({ id, title }) => [id, title])).toEqual([
      ['eins', { de: 'Eins', en: 'One' }],
      ['zwei', { de: 'Zwei', en: 'Two' }],
    ])
    expect(course?.lessons[1]?.activities.de).toMatchObject([
      { kind: 'video', id: 'film', seconds: 12 },
      { kind: 'quiz', id: 'quiz', passMark: 50, questions: [{ id: 'absender', kind: 'single' }, { id: 'meldung', kind: 'multiple' }] },
    ])
    const files = await db.courseFile.findMany({ select: { path: true, kind: true }, orderBy: { path: 'asc' } })
    expect(files.map(({ path, kind }) => `${kind} ${path}`)).toEqual([
      'text course.yaml',
      'text eins/de.mdx',
      'text eins/en.mdx',
      'media zwei/bild.svg',
      'text zwei/de.mdx',
      'text zwei/en.mdx',
      'media zwei/film.mp4',
      'media zwei/film.vtt',
    ])
    expect(accepted).toEqual([course?.versionHash])
  })

  test('an unchanged course is compiled once and accepted once, also over a restart', async () => {
    await read()
    const compiled = lessonsCompiled()
    expect(compiled).toBeGreaterThanOrEqual(4)
    forget()
    await read()
    expect(lessonsCompiled()).toBe(compiled)
    expect(accepted).toHaveLength(1)
    expect(await db.courseVersion.count()).toBe(1)
  })

  test('compiled code is kept as long as it is used, and dropped when it no longer is', async () => {
    await read()
    const used = (await findLessonText('probe', 'eins', 'de'))?.codeHash ?? ''
    const file = (hash: string) => join(env().dataDir, 'cache/lessons', `${hash}.js`)
    writeFileSync(file('0'.repeat(64)), 'alt')
    for (const hash of [used, '0'.repeat(64)]) utimesSync(file(hash), new Date('2025-01-01'), new Date('2025-01-01'))
    forget()
    await read()
    expect([existsSync(file(used)), existsSync(file('0'.repeat(64)))]).toEqual([true, false])
  })

  test('a changed lesson is compiled alone, and the old version stays readable', async () => {
    await read()
    const before = await findCourse('probe')
    const compiled = lessonsCompiled()
    writeFiles(shipped, { 'courses/probe/eins/de.mdx': lesson('Neu', 'Ein anderer Text.') })
    await read()
    expect(lessonsCompiled()).toBe(compiled + 1)
    expect(await textOf('eins')).toBe('Neu')
    expect(await textOf('eins', 'de', before?.versionHash)).toBe('Eins')
    forget()
    expect((await findCourse('probe', before?.versionHash))?.lessons[0]?.title.de).toBe('Eins')
    expect(await textOf('eins', 'de', before?.versionHash)).toBe('Eins')
    expect(await loadVersion('anderer', before?.versionHash ?? '')).toBeNull()
  })

  test('a version read from the database equals the accepted one', async () => {
    await read()
    const accepted = await findCourse('probe')
    const shown = await findLessonText('probe', 'zwei', 'de')
    forget()
    expect(await findCourse('probe')).toEqual(accepted)
    expect(await findLessonText('probe', 'zwei', 'de')).toEqual(shown)
  })

  test('going back to an earlier text is going back to its version', async () => {
    await read()
    const first = (await findCourse('probe'))?.versionHash
    writeFiles(shipped, { 'courses/probe/eins/de.mdx': lesson('Neu', 'Text') })
    await read()
    writeFiles(shipped, sampleCourse())
    await read()
    expect((await findCourse('probe'))?.versionHash).toBe(first)
    expect(await db.courseVersion.count()).toBe(2)
    expect(accepted).toHaveLength(3)
  })
})

describe('what is broken', () => {
  test('a broken lesson keeps its last good version, the others go on', async () => {
    await read()
    writeFiles(shipped, {
      'courses/probe/zwei/de.mdx': lesson('Kaputt', '<Callout kind="info">'),
      'courses/probe/eins/de.mdx': lesson('Neu', 'Text'),
    })
    await read()
    expect(rules()).toEqual(['zwei/de.mdx tag-unclosed'])
    expect(await textOf('zwei')).toBe('Zwei')
    expect(await textOf('eins')).toBe('Neu')
    forget()
    await read()
    expect(await textOf('zwei')).toBe('Zwei')
    writeFiles(shipped, { 'courses/probe/zwei/de.mdx': sampleCourse()['courses/probe/zwei/de.mdx'] as string })
    await read()
    expect(rules()).toEqual([])
  })

  test('a language never good is missing, and the other is served instead', async () => {
    writeFiles(shipped, { 'courses/probe/eins/en.mdx': lesson('Broken', '{code}') })
    await read()
    expect((await findCourse('probe'))?.lessons[0]?.title).toEqual({ de: 'Eins' })
    expect(await findLessonText('probe', 'eins', 'en')).toMatchObject({ locale: 'de', title: 'Eins' })
  })

  test('a course without any good lesson is not listed, its findings are kept', async () => {
    writeFiles(shipped, {
      'courses/leer/course.yaml': courseYaml({ id: 'leer', lessons: ['a'] }),
      'courses/leer/a/de.mdx': 'kein Kopf',
    })
    await read()
    expect((await listCourses()).map(({ id }) => id)).toEqual(['probe'])
    expect(rules()).toEqual(['a/de.mdx frontmatter-missing', 'a/de.mdx translation-missing'])
  })

  test.each([
    ['not YAML', 'id: probe\ntitle: [', 'yaml'],
    ['an unknown entry', `${courseYaml()}farbe: rot\n`, 'key-unknown'],
    ['no UTF-8', Buffer.from('id: probe\ntitle: Gr\u00f6\u00dfe\n', 'latin1'), 'file-encoding'],
    ['a folder that is not there', courseYaml({ lessons: ['eins', 'drei'] }), 'lesson-folder-missing'],
  ])('a broken course.yaml (%s) keeps the last good course, also over a restart', async (_name, text, rule) => {
    await read()
    writeFiles(shipped, { 'courses/probe/course.yaml': text, 'courses/probe/eins/de.mdx': lesson('Neu', 'Text') })
    await read()
    expect(rules()).toContain(`probe/course.yaml ${rule}`)
    expect(await textOf('eins')).toBe('Neu')
    forget()
    await read()
    expect((await findCourse('probe'))?.lessons).toHaveLength(2)
  })

  test('a translation that no longer fits makes the lesson wait as a whole', async () => {
    await read()
    const list = (id: string) => `<Checklist id="liste" title="x">\n<Item id="${id}">Text</Item>\n</Checklist>`
    writeFiles(shipped, { 'courses/probe/eins/de.mdx': lesson('Neu', list('a')) })
    await read()
    expect(rules()).toEqual(['eins/en.mdx translation-ids'])
    expect([await textOf('eins', 'de'), await textOf('eins', 'en')]).toEqual(['Eins', 'One'])
    writeFiles(shipped, { 'courses/probe/eins/en.mdx': lesson('New', list('a')) })
    await read()
    expect([await textOf('eins', 'de'), await textOf('eins', 'en')]).toEqual(['Neu', 'New'])
  })

  test('a broken film keeps the lesson and the film as they were', async () => {
    await read()
    const before = await findLessonText('probe', 'zwei', 'de')
    writeFiles(shipped, { 'courses/probe/zwei/film.mp4': 'kein Film' })
    await read()
    expect(rules()).toEqual(['zwei/de.mdx media-broken-film', 'zwei/en.mdx media-broken-film'])
    expect((await findLessonText('probe', 'zwei', 'de'))?.codeHash).toBe(before?.codeHash)
    writeFiles(shipped, { 'courses/probe/zwei/film.mp4': mp4(20) })
    await read()
    expect((await findLessonText('probe', 'zwei', 'de'))?.activities[0]).toMatchObject({ seconds: 20 })
    expect((await findLessonText('probe', 'zwei', 'de'))?.codeHash).not.toBe(before?.codeHash)
  })
})

describe('folders', () => {
  test('an own course lies over the shipped one; without it the shipped one is back', async () => {
    writeFiles(own, sampleCourse('courses/unserer', { title: 'Unser Kurs' }))
    await read()
    expect((await findCourse('probe'))?.title.de).toBe('Unser Kurs')
    expect(await listCourses()).toHaveLength(1)
    rmSync(join(own, 'courses/unserer'), { recursive: true })
    await read()
    expect((await findCourse('probe'))?.title.de).toBe('Probekurs')
  })

  test('a deleted course leaves the catalogue, its versions stay, and it can come back', async () => {
    await read()
    const hash = (await findCourse('probe'))?.versionHash
    renameSync(join(shipped, 'courses/probe'), join(shipped, 'weg'))
    await read()
    expect(await listCourses()).toEqual([])
    expect(await findCourse('probe')).toBeNull()
    expect((await findCourse('probe', hash))?.title.de).toBe('Probekurs')
    renameSync(join(shipped, 'weg'), join(shipped, 'courses/probe'))
    await read()
    expect((await findCourse('probe'))?.versionHash).toBe(hash)
  })

  test('folders may be renamed: what counts is the id', async () => {
    await read()
    renameSync(join(shipped, 'courses/probe/zwei'), join(shipped, 'courses/probe/2-zwei'))
    const yaml = courseYaml().replace('folder: zwei', 'folder: 2-zwei')
    writeFiles(shipped, { 'courses/probe/course.yaml': yaml, 'courses/probe/2-zwei/de.mdx': lesson('Kaputt', VIDEO + '{x}') })
    await read()
    expect(await textOf('zwei')).toBe('Zwei')
    forget()
    expect(await textOf('zwei')).toBe('Zwei')
    expect(existsSync(join(shipped, 'courses/probe/zwei'))).toBe(false)
  })

  test('of two folders with the same id the first counts and the second is told', async () => {
    writeFiles(shipped, sampleCourse('courses/zweiter', { title: 'Doppelt' }))
    await read()
    expect((await findCourse('probe'))?.title.de).toBe('Probekurs')
    expect(rules()).toEqual(['zweiter/course.yaml course-id-taken'])
  })

  test('a deleted translation is gone, not kept', async () => {
    await read()
    rmSync(join(shipped, 'courses/probe/eins/en.mdx'))
    await read()
    expect(await findLessonText('probe', 'eins', 'en')).toMatchObject({ locale: 'de' })
  })
})
