import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { courseYaml, lesson, QUIZ, sampleCourse, VIDEO, writeFiles } from '../../tests/support/sample-course'
import { checkCourse } from './check-course.server'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wachsam-check-'))
  writeFiles(folder, sampleCourse('probe'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function found(): Promise<string[]> {
  const { found } = await checkCourse(join(folder, 'probe'))
  return found.map(({ path, found: { line, column, rule, severity } }) => `${path}:${line}:${column} ${rule}${severity === 'warning' ? ' (warning)' : ''}`)
}

const write = (path: string, content: string | Uint8Array) => writeFiles(folder, { [`probe/${path}`]: content })

test('a sound course has no findings', async () => {
  expect(await found()).toEqual([])
})

describe('course.yaml', () => {
  test.each([
    ['is missing', null, ['course.yaml:1:1 course-missing']],
    ['has no id', courseYaml().replace('id: probe\n', ''), ['course.yaml:1:1 key-missing']],
    ['has a bad id', courseYaml({ id: 'Mein Kurs' }), ['course.yaml:1:1 key-invalid']],
    ['has no German title', courseYaml().replace('{ de: Probekurs, en: Probekurs }', '{ en: Probe }'), ['course.yaml:2:1 key-missing']],
    ['has an unknown entry', courseYaml().replace('minutes', 'minuten'), ['course.yaml:1:1 key-missing', 'course.yaml:4:1 key-unknown']],
    ['has a bad validity', courseYaml().replace('P1Y', '1 Jahr'), ['course.yaml:5:1 key-invalid']],
    ['has a validity of nothing', courseYaml().replace('P1Y', 'P0Y'), ['course.yaml:5:1 key-invalid']],
    ['has no lessons', courseYaml({ lessons: [] }), ['course.yaml:6:1 key-invalid']],
    ['leads out of its folder', courseYaml().replace('folder: eins', 'folder: ../fremd'), ['course.yaml:7:17 key-invalid']],
    ['has an unsafe source', `${courseYaml()}sources: [{ title: x, url: "javascript:alert(1)" }]\n`, ['course.yaml:9:23 key-invalid']],
    ['has a day that is none', `${courseYaml()}sources: [{ title: x, date: 2026-02-30 }]\n`, ['course.yaml:9:23 key-invalid']],
    ['lists a lesson twice', `${courseYaml()}  - { id: eins, folder: zwei }\n`, ['course.yaml:9:7 lesson-duplicate', 'course.yaml:9:17 lesson-duplicate']],
    ['is cut off', 'id: probe\ntitle: {', ['course.yaml:2:9 yaml']],
  ])('%s', async (_name, text, expected) => {
    if (text === null) rmSync(join(folder, 'probe/course.yaml'))
    else write('course.yaml', text)
    expect((await found()).filter((line) => line.startsWith('course.yaml'))).toEqual(expected)
  })

  test('English may be missing', async () => {
    write('course.yaml', courseYaml().replaceAll(/, en: \w+/g, ''))
    expect(await found()).toEqual([])
  })

  test('names a folder that is not there, or has no lesson', async () => {
    write('course.yaml', courseYaml({ lessons: ['eins', 'zweu', 'drei'] }))
    mkdirSync(join(folder, 'probe/drei'))
    expect(await found()).toEqual([
      'course.yaml:1:1 lesson-unlisted (warning)',
      'course.yaml:8:17 lesson-folder-missing',
      'course.yaml:9:17 lesson-without-text',
    ])
  })
})

describe('languages', () => {
  test('a missing translation is a warning', async () => {
    rmSync(join(folder, 'probe/eins/en.mdx'))
    expect(await found()).toEqual(['eins/de.mdx:1:1 translation-missing (warning)'])
  })

  test('other ids are an error in the translation', async () => {
    write('zwei/en.mdx', lesson('Two', `${VIDEO}\n\n${QUIZ.replace('id="meldung"', 'id="report"')}`))
    expect(await found()).toEqual(['zwei/en.mdx:1:1 translation-ids'])
  })

  test('so is another right answer, kind or pass mark', async () => {
    for (const [from, to] of [['id="nichts"', 'id="nichts" correct'], ['kind="single"', 'kind="multiple"'], ['passMark={50}', 'passMark={60}']]) {
      write('zwei/en.mdx', lesson('Two', `${VIDEO}\n\n${QUIZ.replace(from ?? '', to ?? '')}`))
      expect(await found(), from).toEqual(['zwei/en.mdx:1:1 translation-quiz'])
    }
  })

  test('a file nobody will see is told of', async () => {
    write('eins/fr.mdx', lesson('Un', 'Texte'))
    expect(await found()).toEqual(['eins/fr.mdx:1:1 language-unknown (warning)'])
  })

  test('a folder called de.mdx is no lesson', async () => {
    rmSync(join(folder, 'probe/eins/de.mdx'))
    mkdirSync(join(folder, 'probe/eins/de.mdx'))
    expect(await found()).toEqual(['eins/de.mdx:1:1 file-not-a-file'])
  })
})

describe('media', () => {
  test('must be there', async () => {
    rmSync(join(folder, 'probe/zwei/bild.svg'))
    expect(await found()).toEqual([
      'zwei/de.mdx:5:53 media-missing',
      'zwei/de.mdx:28:1 media-missing',
      'zwei/en.mdx:5:53 media-missing',
      'zwei/en.mdx:28:1 media-missing',
    ])
  })

  test('must be spelled as they are', async () => {
    write('eins/de.mdx', lesson('Eins', '![Bild](Bild.SVG)'))
    write('eins/bild.svg', '<svg/>')
    expect(await found()).toEqual(['eins/de.mdx:5:1 media-case'])
  })

  test('are found whichever way an umlaut is written', async () => {
    write('eins/de.mdx', lesson('Eins', '![Bild](gru\u0308n.svg)'))
    write('eins/grün.svg', '<svg></svg>')
    expect(await found()).toEqual([])
  })

  test('lie in the lesson’s own folder, not behind a link', async () => {
    write('eins/de.mdx', lesson('Eins', '![Bild](link.svg)'))
    writeFileSync(join(folder, 'geheim.svg'), '<svg></svg>')
    symlinkSync(join(folder, 'geheim.svg'), join(folder, 'probe/eins/link.svg'))
    expect(await found()).toEqual(['eins/de.mdx:5:1 media-missing'])
  })

  test.each([
    ['film.mp4', 'kein Film', 'media-broken-film'],
    ['film.vtt', '1\n00:00:00,000 --> 00:00:02,000\nHallo', 'media-broken-captions'],
    ['bild.svg', 'GIF89a', 'media-broken-picture'],
  ])('%s must be what it is called', async (name, content, rule) => {
    write(`zwei/${name}`, content)
    const rules = (await checkCourse(join(folder, 'probe'))).found.map((one) => one.found.rule)
    expect(new Set(rules)).toEqual(new Set([rule]))
  })
})

test('what has not changed is not read again', async () => {
  const first = await checkCourse(join(folder, 'probe'))
  write('eins/de.mdx', lesson('Neu', 'Text'))
  const second = await checkCourse(join(folder, 'probe'), first.memory)
  const lessonOf = (course: typeof first, path: string) => course.files.find((file) => file.path === path)?.lesson
  expect(lessonOf(second, 'zwei/de.mdx')).toBe(lessonOf(first, 'zwei/de.mdx'))
  expect(lessonOf(second, 'eins/de.mdx')).not.toBe(lessonOf(first, 'eins/de.mdx'))
  expect(second.media.get('zwei/film.mp4')).toBe(first.media.get('zwei/film.mp4'))
})

describe('pictures laid over one another', () => {
  const svg = (size: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size}"/>`
  const layers = `<Layers id="sicherung" title="Sicherung" alt="Drei Kopien" src="grund.svg">
  <Layer id="eins" title="Eins" src="eins.svg">Eins</Layer>
  <Layer id="zwei" title="Zwei" src="zwei.svg">Zwei</Layer>
</Layers>`

  async function withSizes(...sizes: [string, string, string]) {
    for (const name of ['grund', 'eins', 'zwei']) write(`eins/${name}.svg`, svg(sizes.shift() ?? ''))
    for (const locale of ['de', 'en']) write(`eins/${locale}.mdx`, lesson('Eins', layers))
    return found()
  }

  test('may be of any size in one shape', async () => {
    expect(await withSizes('800 600', '400 300', '801 600')).toEqual([])
  })

  test('of another shape are told of, at the part', async () => {
    expect(await withSizes('800 600', '800 600', '600 600')).toEqual([
      'eins/de.mdx:7:33 layers-shape (warning)',
      'eins/en.mdx:7:33 layers-shape (warning)',
    ])
  })

  test('of unknown size are believed', async () => {
    write('eins/zwei.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
    expect(await withSizes('800 600', '800 600', '')).toEqual([])
  })
})
