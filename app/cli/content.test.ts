import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lesson, sampleCourse, writeFiles } from '../../tests/support/sample-course'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wachsam-cli-'))
  writeFiles(folder, {
    ...sampleCourse('courses/probe'),
    'gut.mdx': lesson('Gut', 'Text'),
    'schlecht.mdx': lesson('Schlecht', 'Text {x}\n\n<Calout kind="info" />'),
    'warnung/course.yaml': sampleCourse('x')['x/course.yaml']?.toString().replace(/ {2}- \{ id: zwei.*\n/, '') ?? '',
    'warnung/eins/de.mdx': lesson('Eins', 'Text'),
  })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Result {
  code: number
  out: string
  err: string
}

function wachsam(...args: string[]): Promise<Result> {
  return inContent('', ...args)
}

function inContent(contentDir: string, ...args: string[]): Promise<Result> {
  const env = { ...process.env, DATA_DIR: join(folder, 'data'), CONTENT_DIR: contentDir, LOG_LEVEL: '' }
  return new Promise((resolve) => {
    execFile(process.execPath, ['app/cli/wachsam.mjs', 'content', ...args], { env }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    )
  })
}

test('findings as JSON and nothing else, exit 1', async () => {
  const file = join(folder, 'schlecht.mdx')
  const { code, out, err } = await wachsam('check', file, '--json', '--lang', 'en')
  expect([code, err]).toEqual([1, ''])
  const findings = JSON.parse(out) as Record<string, unknown>[]
  expect(findings.map(({ message, ...rest }) => ({ ...rest, message: typeof message }))).toEqual([
    { file, line: 5, column: 6, rule: 'expression', severity: 'error', message: 'string' },
    { file, line: 7, column: 1, rule: 'unknown-component', severity: 'error', message: 'string' },
  ])
  expect(findings[1]?.message).toContain('Did you mean “<Callout>”?')
}, 60_000)

test('the same for people: file, line, column, remedy, and a sum', async () => {
  const { code, out } = await wachsam('check', join(folder, 'schlecht.mdx'))
  expect(code).toBe(1)
  expect(out).toContain('schlecht.mdx:7:1  Fehler  Die Komponente <Calout> gibt es nicht. Meinten Sie „<Callout>“?')
  expect(out).toContain('2 Befunde in 1 Datei: 2 Fehler, 0 Warnungen.')
}, 60_000)

test('clean, and warnings alone, are fine; checking makes no data folder', async () => {
  expect(await wachsam('check', join(folder, 'gut.mdx'), join(folder, 'courses'), '--json')).toEqual({ code: 0, out: '[]\n', err: '' })
  const warned = await wachsam('check', join(folder, 'warnung'), '--json')
  expect([warned.code, JSON.parse(warned.out)]).toMatchObject([0, [{ rule: 'translation-missing', severity: 'warning' }]])
  expect(existsSync(join(folder, 'data'))).toBe(false)
}, 60_000)

test('a storyboard that no film could be made from is told by its line, beside the lessons of its folder', async () => {
  const storyboard = readFileSync('content/courses/phishing/1-erkennen/storyboard.yaml', 'utf8')
  const broken = storyboard.replace(/picture: \w+/, 'picture: einhorn')
  writeFiles(folder, { 'film/de.mdx': lesson('Film', 'Text'), 'film/storyboard.yaml': broken })
  const line = broken.split('\n').findIndex((text) => text.includes('einhorn')) + 1
  for (const path of ['film', 'film/de.mdx']) {
    const { code, out } = await wachsam('check', join(folder, path), '--json', '--lang', 'en')
    const findings = JSON.parse(out) as { file: string; line: number; rule: string; message: string }[]
    const [finding] = findings.filter(({ rule }) => rule === 'storyboard')
    expect([code, finding?.file, finding?.line]).toEqual([0, join(folder, 'film/storyboard.yaml'), line])
    expect(finding?.message).toContain('einhorn')
  }
})

test('a path that is not there, and an unknown option, are wrong usage', async () => {
  expect(await wachsam('check', join(folder, 'nie'), '--json')).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^Den Pfad .* gibt es nicht\.\n$/) })
  expect(await wachsam('check', '--nie')).toMatchObject({ code: 2, out: '' })
}, 60_000)

test('--fix adds missing ids, says which, and checks what it has made', async () => {
  const file = join(folder, 'ohne-kennung.mdx')
  writeFiles(folder, { 'ohne-kennung.mdx': lesson('Ohne', '<Checklist title="Vorsatz">\n<Item>Melden</Item>\n</Checklist>') })
  const { code, out } = await wachsam('check', '--fix', file)
  expect(code).toBe(0)
  expect(out).toBe(`${file}:5  id="vorsatz" in <Checklist> ergänzt.\n${file}:6  id="melden" in <Item> ergänzt.\n\nKeine Befunde.\n`)
  expect(readFileSync(file, 'utf8')).toContain('<Checklist id="vorsatz" title="Vorsatz">\n<Item id="melden">')
  expect(await wachsam('check', '--fix', file, '--json')).toEqual({ code: 0, out: '[]\n', err: '' })
}, 60_000)

test('controls: which are taught where, which by nobody, and why', async () => {
  const own = join(folder, 'vorgaben')
  const [source, licence] = [{ title: 'Dienstanweisung IT' }, { title: 'eigenes Werk' }]
  const controls = [{ id: 'EIGEN.1', title: 'Teeküche' }]
  writeFiles(own, { 'controls/eigen.json': JSON.stringify({ id: 'eigen', title: { de: 'Unsere', en: 'Ours' }, language: 'de', source, licence, controls }) })
  const { code, out, err } = await inContent(own, 'controls', '--json', '--lang', 'en')
  expect([code, err]).toEqual([0, ''])
  const rows = JSON.parse(out) as { id: string; title: string; lessons: string[]; organisational: string | null }[]
  const lessons = expect.arrayContaining(['phishing/pruefen-und-melden']) as string[]
  expect(rows.find(({ id }) => id === 'SENS.2.2')).toEqual({ id: 'SENS.2.2', title: 'Meldewege', lessons, organisational: null })
  expect(rows.find(({ id }) => id === 'SENS.1.1')).toMatchObject({ lessons: [], organisational: expect.stringContaining('no lesson') })
  const table = await inContent(own, 'controls')
  expect(table.out).toMatch(/SENS\.2\.2 +Meldewege +.*phishing\/pruefen-und-melden/)
  expect(table.out).toMatch(/EIGEN\.1 .*– in keiner Lektion –/)
  expect(table.out).toContain('CC BY-SA 4.0')
  expect(existsSync(join(folder, 'data'))).toBe(false)
}, 60_000)

test('a catalogue with mistakes is named, the others are shown', async () => {
  const own = join(folder, 'eigene')
  writeFiles(own, { 'controls/kaputt.json': '{' })
  const { code, out, err } = await inContent(own, 'controls', '--json')
  expect([code, JSON.parse(out)]).toMatchObject([1, expect.arrayContaining([expect.objectContaining({ id: 'SENS.2.2' })])])
  expect(err).toMatch(/^Ein Katalog ist fehlerhaft: .*kaputt\.json/)
}, 60_000)

