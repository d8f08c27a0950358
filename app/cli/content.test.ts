import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
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
  const env = { ...process.env, DATA_DIR: join(folder, 'data'), CONTENT_DIR: '', LOG_LEVEL: '' }
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

test('a path that is not there, and an unknown option, are wrong usage', async () => {
  expect(await wachsam('check', join(folder, 'nie'), '--json')).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^Den Pfad .* gibt es nicht\.\n$/) })
  expect(await wachsam('check', '--nie')).toMatchObject({ code: 2, out: '' })
}, 60_000)

test('the shipped content has no findings', async () => {
  expect(await wachsam('check', '--json')).toEqual({ code: 0, out: '[]\n', err: '' })
}, 60_000)
