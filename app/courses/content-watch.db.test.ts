import { appendFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { env } from '~/platform/env.server'
import { lesson, sampleCourse, writeFiles } from '../../tests/support/sample-course'
import { findCourse, findLessonText } from './catalogue.server'
import { closeContent, contentFindings, openContent } from './content-store.server'

const shipped = join(env().dataDir, 'shipped')
const own = env().contentDir

const titleOf = async (lessonId: string) => (await findLessonText('probe', lessonId, 'de'))?.title
const within = (check: () => unknown) => vi.waitFor(check, { timeout: 15_000, interval: 50 })

beforeAll(async () => {
  writeFiles(shipped, sampleCourse())
  await openContent({ watch: true, shippedDir: shipped })
})

afterAll(closeContent)

test('a saved file is shown', async () => {
  writeFiles(shipped, { 'courses/probe/eins/de.mdx': lesson('Gespeichert', 'Text') })
  await within(async () => expect(await titleOf('eins')).toBe('Gespeichert'))
})

test('an editor that writes aside and renames is followed', async () => {
  const path = join(shipped, 'courses/probe/eins/de.mdx')
  writeFileSync(`${path}~`, lesson('Umbenannt', 'Text'))
  rmSync(path)
  await wait(30)
  renameSync(`${path}~`, path)
  await within(async () => expect(await titleOf('eins')).toBe('Umbenannt'))
})

test('a file that is still being written counts when it is whole', async () => {
  const path = join(shipped, 'courses/probe/eins/de.mdx')
  writeFileSync(path, '---\ntitle: Halb')
  for (const piece of ['geschrieben\n---\n', '\n<Callout kind="info">\n', '\nText\n', '\n</Callout>\n']) {
    await wait(40)
    appendFileSync(path, piece)
  }
  await within(async () => expect(await titleOf('eins')).toBe('Halbgeschrieben'))
  expect(contentFindings()).toEqual([])
})

test('a mistake is found and the good version kept, until it is mended', async () => {
  writeFiles(shipped, { 'courses/probe/eins/de.mdx': lesson('Kaputt', '<Calout kind="info" />') })
  await within(() => expect(contentFindings()).toMatchObject([{ rule: 'unknown-component', line: 5 }]))
  expect(await titleOf('eins')).toBe('Halbgeschrieben')
  writeFiles(shipped, { 'courses/probe/eins/de.mdx': lesson('Wieder gut', 'Text') })
  await within(async () => expect(await titleOf('eins')).toBe('Wieder gut'))
  expect(contentFindings()).toEqual([])
})

test('many files at once, a new own course among them, end up right', async () => {
  writeFiles(shipped, {
    'courses/probe/eins/de.mdx': lesson('A', 'Text'),
    'courses/probe/eins/en.mdx': lesson('B', 'Text'),
    'courses/probe/zwei/bild.svg': '<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>',
  })
  writeFiles(own, sampleCourse('courses/eigener', { id: 'eigener', title: 'Eigener' }))
  await within(async () => {
    expect(await titleOf('eins')).toBe('A')
    expect((await findCourse('eigener'))?.lessons).toHaveLength(2)
  })
  expect((await findLessonText('probe', 'eins', 'en'))?.title).toBe('B')
})

test('a second folder with the id of another is told when it is saved', async () => {
  writeFiles(shipped, sampleCourse('courses/zweiter'))
  await within(() => expect(contentFindings()).toMatchObject([{ rule: 'course-id-taken' }]))
  rmSync(join(shipped, 'courses/zweiter'), { recursive: true })
  await within(() => expect(contentFindings()).toEqual([]))
})

test('a deleted course is gone', async () => {
  rmSync(join(own, 'courses/eigener'), { recursive: true })
  await within(async () => expect(await findCourse('eigener')).toBeNull())
})
