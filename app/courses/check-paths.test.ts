import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { courseYaml, lesson, sampleCourse, writeFiles } from '../../tests/support/sample-course'
import { checkFolders, checkPaths } from './check-paths.server'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wachsam-paths-'))
  writeFiles(folder, {
    ...sampleCourse('content/courses/probe'),
    'content/courses/probe/eins/de.mdx': lesson('Eins', '{x}'),
    'content/courses/probe/zwei/en.mdx': lesson('Two', '![Picture](missing.png)'),
    'content/README.md': '# kein Kurs {x}',
    'lose.mdx': lesson('Lose', '![Bild](nirgends.png)'),
    'schlecht.mdx': lesson('Lose', '<b>x</b>'),
  })
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function check(...paths: string[]): Promise<string[]> {
  return (await checkPaths(paths, '2026-11-25')).map(({ file, line, rule }) => `${file}:${line} ${rule}`)
}

const expected = (root: string) => [
  `${root}/eins/de.mdx:5 expression`,
  `${root}/zwei/en.mdx:1 translation-ids`,
  `${root}/zwei/en.mdx:5 media-missing`,
]

test.each(['content', 'content/courses', 'content/courses/probe', 'content/courses/probe/'])('a folder: %s', async (path) => {
  const found = await check(join(folder, path))
  expect(found).toEqual(expected(join(folder, 'content/courses/probe')).filter((line) => !line.includes('translation')))
})

test('a lesson’s folder, and one file of it, are judged as part of the course', async () => {
  const root = join(folder, 'content/courses/probe')
  expect(await check(join(root, 'zwei'))).toEqual([`${root}/zwei/en.mdx:5 media-missing`])
  expect(await check(join(root, 'zwei/en.mdx'))).toEqual([`${root}/zwei/en.mdx:5 media-missing`])
  expect(await check(join(root, 'zwei/de.mdx'))).toEqual([])
  expect(await check(join(root, 'course.yaml'))).toEqual([])
})

test('paths are named as they were given', async () => {
  const path = relative(process.cwd(), join(folder, 'schlecht.mdx'))
  expect(await check(path)).toEqual([`${path}:5 tag-forbidden`])
})

test('a file outside any course is judged by its text alone', async () => {
  expect(await check(join(folder, 'lose.mdx'))).toEqual([])
  expect(await check(join(folder, 'content/README.md'))).toEqual([`${folder}/content/README.md:1 frontmatter-missing`, `${folder}/content/README.md:1 expression`])
})

test('several paths, the same one twice: each finding once', async () => {
  const bad = join(folder, 'schlecht.mdx')
  expect(await check(bad, folder, bad)).toEqual([
    `${folder}/content/courses/probe/eins/de.mdx:5 expression`,
    `${folder}/content/courses/probe/zwei/en.mdx:5 media-missing`,
    `${bad}:5 tag-forbidden`,
  ])
})

test('a folder in courses that has lessons but no course.yaml, and two courses of one id', async () => {
  writeFiles(folder, { 'c/courses/a/eins/de.mdx': lesson('x', 'y'), 'c/courses/b/course.yaml': courseYaml({ lessons: ['eins'] }), 'c/courses/c/course.yaml': courseYaml({ lessons: ['eins'] }) })
  for (const name of ['b', 'c']) for (const locale of ['de', 'en']) writeFiles(folder, { [`c/courses/${name}/eins/${locale}.mdx`]: lesson('x', 'y') })
  expect(await check(join(folder, 'c'))).toEqual([`${folder}/c/courses/a/course.yaml:1 course-missing`, `${folder}/c/courses/c/course.yaml:1 course-id-taken`])
})

test('a folder called like a lesson is no lesson', async () => {
  mkdirSync(join(folder, 'de.mdx'))
  expect(await check(join(folder, 'de.mdx'))).toEqual([`${folder}/de.mdx:1 file-not-a-file`])
})

test('a device is not read', async () => {
  expect(await check('/dev/zero')).toEqual(['/dev/zero:1 file-not-a-file'])
})

test('what is not there, or has nothing to check, is wrong usage', async () => {
  await expect(checkPaths([join(folder, 'nie')], '2026-11-25')).rejects.toMatchObject({ trouble: 'no-such-path' })
  mkdirSync(join(folder, 'leer'))
  await expect(checkPaths([join(folder, 'leer')], '2026-11-25')).rejects.toMatchObject({ trouble: 'nothing-to-check' })
  expect(await checkFolders([join(folder, 'nie'), join(folder, 'leer')], '2026-11-25')).toEqual([])
})
