import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lesson, sampleCourse, writeFiles } from '../../tests/support/sample-course'
import { checkPaths } from './check-paths.server'
import { readCatalogue, stateOf, taughtIn, type ControlCatalogue } from './controls'

const catalogue = (controls: string, more = ''): string =>
  `{\n  "id": "probe",\n  "title": { "de": "Probe", "en": "Sample" },\n  "language": "de",\n  "source": { "title": "Wir" },\n  "licence": { "title": "CC0" },${more}\n  "controls": [\n${controls}\n  ]\n}\n`

const ONE = '    { "id": "A.1", "title": "Eins" }'
const told = (text: string) => readCatalogue(text).found.map(({ line, column, rule }) => `${line}:${column} ${rule}`)

test('a sound catalogue is read', () => {
  const { catalogue: read, found } = readCatalogue(catalogue(ONE))
  expect(found).toEqual([])
  expect(read).toMatchObject({ id: 'probe', controls: [{ id: 'A.1', title: 'Eins' }] })
})

test.each([
  ['no JSON', catalogue(`${ONE}\n${ONE}`), ['9:5 json']],
  ['cut off', '{ "id": "probe"', ['1:16 json']],
  ['an id twice', catalogue(`${ONE},\n${ONE}`), ['9:7 control-duplicate']],
  ['without a licence', catalogue(ONE).replace('"licence"', '"lizenz"'), ['1:1 key-missing', '6:3 key-unknown']],
  ['a reason in one language', catalogue('    { "id": "A.1", "title": "Eins", "organisational": { "de": "Darum" } }'), ['8:37 key-missing']],
])('%s is told at its place', (_name, text, expected) => {
  const { catalogue: read } = readCatalogue(text)
  expect(read).toBeNull()
  expect(told(text)).toEqual(expected)
})

const read = (text: string): ControlCatalogue[] => [readCatalogue(text).catalogue].flatMap((one) => one ?? [])

test('each control with the lessons that teach it, and why others cannot', () => {
  const controls = `${ONE},\n    { "id": "A.2", "title": "Zwei", "organisational": { "de": "Nur die Leitung", "en": "Management alone" } },\n    { "id": "A.3", "title": "Drei" }`
  const lessons = [
    { course: 'k', lesson: 'l', title: 'K: L', controls: ['A.1', 'B.1'] },
    { course: 'k', lesson: 'm', title: 'K: M', controls: ['A.1'] },
  ]
  const [taught] = taughtIn(read(catalogue(controls)), lessons, 'en')
  expect(taught?.title).toBe('Sample')
  expect(taught?.controls.map(({ id, lessons: where, organisational }) => [id, where.map(({ lesson: one }) => one), organisational])).toEqual([
    ['A.1', ['l', 'm'], null],
    ['A.2', [], 'Management alone'],
    ['A.3', [], null],
  ])
  expect(taught?.controls.map(stateOf)).toEqual(['taught', 'organisational', 'open'])
})

test('the shipped catalogue is sound, with its source and licence', () => {
  const { catalogue: shipped, found } = readCatalogue(readFileSync('content/controls/grundschutz-pp.json', 'utf8'))
  expect(found).toEqual([])
  expect(shipped?.controls).toHaveLength(90)
  expect(shipped?.licence.title).toBe('CC BY-SA 4.0')
  expect(shipped?.source.title).toContain('Bundesamt für Sicherheit in der Informationstechnik')
})

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wachsam-controls-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the check reads the catalogues of the same content folder', async () => {
  const served = (controls: string) => lesson('Eins', 'Text').replace('---\n\n', `controls: ${controls}\n---\n\n`)
  writeFiles(folder, {
    ...sampleCourse('courses/probe'),
    'courses/probe/eins/de.mdx': served('[A.1, A.2]'),
    'controls/gut.json': catalogue(ONE),
    'controls/schlecht.json': catalogue(ONE).replace('"language": "de"', '"language": "fr"'),
  })
  const found = (await checkPaths([folder], '2026-11-25')).map(({ file, line, column, rule }) => `${file.slice(folder.length + 1)}:${line}:${column} ${rule}`)
  expect(found).toEqual(['controls/schlecht.json:4:3 key-invalid', 'courses/probe/eins/de.mdx:3:17 control-unknown'])
})
