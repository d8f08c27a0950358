import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { courseYaml, lesson, QUIZ, writeFiles } from '../../tests/support/sample-course'
import { checkCourse } from './check-course.server'

let folder: string

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'wachsam-terms-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function found(files: Record<string, string>) {
  writeFiles(folder, { 'course.yaml': courseYaml({ lessons: ['eins'] }), ...files })
  const { found: all } = await checkCourse(folder)
  return all.map(({ path, found: { line, rule, severity } }) => `${path}:${line} ${rule} ${severity}`)
}

const explained = (text: string) => `Das ist <Definition term="Phishing">${text}</Definition>.`

describe('a term', () => {
  test('explained twice in other words is a warning, at its place', async () => {
    const body = `${explained('Eine Falle.')}\n\n${explained('Ein Trick.')}`
    expect(await found({ 'eins/de.mdx': lesson('Eins', body), 'eins/en.mdx': lesson('One', explained('A trap.')) })).toEqual([
      'eins/de.mdx:7 term-explained-twice warning',
    ])
  })

  test('explained alike, in another language or in easy language is none', async () => {
    const files = {
      'eins/de.mdx': lesson('Eins', `${explained('Eine Falle.')}\n\n${explained('Eine  Falle.')}`),
      'eins/en.mdx': lesson('One', explained('A trap.')),
      'eins/de-leicht.mdx': lesson('Eins', explained('Böse Menschen lügen.')),
    }
    expect(await found(files)).toEqual([])
  })
})

test.each(['![Bild](bild.svg)', '<House item="report" />', '[Blatt](blatt.pdf)'])('an explanation holds words, and not %s', async (inside) => {
  writeFiles(folder, { 'eins/bild.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>', 'eins/blatt.pdf': '%PDF-1.4' })
  const files = { 'eins/de.mdx': lesson('Eins', explained(`Eine Falle: ${inside}`)), 'eins/en.mdx': lesson('One', explained('A *trap*, [see](https://ort.example).')) }
  expect(await found(files)).toEqual(['eins/de.mdx:5 definition-words error'])
})

describe('a text in easy language', () => {
  const both = { 'eins/de.mdx': lesson('Eins', QUIZ), 'eins/en.mdx': lesson('One', QUIZ) }

  test('with the same activities is sound', async () => {
    expect(await found({ ...both, 'eins/de-leicht.mdx': lesson('Eins leicht', QUIZ) })).toEqual([])
  })

  test('with others, or with other solutions, is not', async () => {
    expect(await found({ ...both, 'eins/de-leicht.mdx': lesson('Eins leicht', 'Nur Text.') })).toEqual(['eins/de-leicht.mdx:1 translation-ids error'])
    const other = QUIZ.replace('an-der-adresse" correct', 'an-der-adresse"').replace('am-namen"', 'am-namen" correct')
    expect(await found({ ...both, 'eins/de-leicht.mdx': lesson('Eins leicht', other) })).toEqual(['eins/de-leicht.mdx:1 translation-quiz error'])
  })
})
