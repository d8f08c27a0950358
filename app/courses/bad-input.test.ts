import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { translate } from '~/platform/i18n.server'
import { courseYaml, lesson, QUIZ, sampleCourse, VIDEO, writeFiles } from '../../tests/support/sample-course'
import { checkCourse, type CheckedCourse } from './check-course.server'
import { describeFinding } from './describe-finding'
import { storyboardHash } from './film-record'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wachsam-bad-'))
  writeFiles(folder, sampleCourse('probe'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (path: string, content: string | Uint8Array) => writeFiles(folder, { [`probe/${path}`]: content })
const check = () => checkCourse(join(folder, 'probe'))
const toldOf = ({ found }: CheckedCourse) => found.map(({ path, found: { line, column, rule } }) => `${path}:${line}:${column} ${rule}`)

/** What is wrong in the second lesson, the first staying sound. */
async function found(): Promise<string[]> {
  const checked = await check()
  expect(checked.files.filter(({ path }) => path.startsWith('eins/')).map(({ sound }) => sound)).toEqual([true, true])
  for (const locale of ['de', 'en'] as const) {
    for (const { path, found: one } of checked.found) {
      const { message } = describeFinding({ file: path, ...one }, locale, translate(locale))
      expect(message).not.toMatch(/findings\.|\{\{|undefined|\[object/)
      expect(message).not.toContain(folder)
    }
  }
  return toldOf(checked)
}

const bothLanguages = (body: string) => ['de', 'en'].forEach((language) => write(`zwei/${language}.mdx`, lesson('Zwei', body)))
const inBoth = (...findings: string[]) => ['de', 'en'].flatMap((language) => findings.map((one) => `zwei/${language}.mdx:${one}`))

describe('what an author writes', () => {
  test.each([
    ['a tag is not closed', '<Callout kind="tip">\n\nText', ['5:1 tag-unclosed']],
    ['a prop is missing', '<Checklist id="a">\n<Item id="b">Text</Item>\n</Checklist>', ['5:1 prop-missing']],
    ['a component does not exist', 'Text\n\n<Chekclist id="a" title="A" />', ['7:1 unknown-component']],
    ['an id is bad', '<Checklist id="Mein Vorsatz" title="A">\n<Item id="b">Text</Item>\n</Checklist>', ['5:12 prop-invalid']],
    ['an id is there twice', '<Checklist id="a" title="A">\n<Item id="b">Text</Item>\n<Item id="b">Text</Item>\n</Checklist>', ['7:1 id-duplicate']],
    ['two answers of one are right', QUIZ.replace('id="am-betreff"', 'id="am-betreff" correct'), ['11:5 quiz-two-correct']],
    ['no answer is right', QUIZ.replace('id="an-der-adresse" correct', 'id="an-der-adresse"'), ['6:3 quiz-no-correct']],
    ['a film has no captions', VIDEO.replace(' captions="film.vtt"', ''), ['5:1 prop-missing']],
    ['a file does not exist', '![Bild](fehlt.svg)', ['5:1 media-missing']],
    ['a file is spelled in another case', '![Bild](Bild.svg)', ['5:1 media-case']],
    ['10,000 tags are nested', `${'<kbd>'.repeat(10_000)}x${'</kbd>'.repeat(10_000)}`, ['5:1 too-deep']],
    ['10,000 tags are nested, line by line', `${'<Callout>\n'.repeat(10_000)}x\n${'</Callout>\n'.repeat(10_000)}`, ['105:1 too-deep']],
  ])('%s', async (_name, body, expected) => {
    bothLanguages(body)
    expect((await found()).sort()).toEqual(inBoth(...expected).sort())
  })

  test('the component that was meant is named', async () => {
    bothLanguages('<Chekclist id="a" title="A" />')
    const { found: list } = await check()
    const messages = list.map(({ path, found: one }) => describeFinding({ file: path, ...one }, 'de', translate('de')).message)
    expect(messages[0]).toContain('Meinten Sie „<Checklist>“?')
  })
})

describe('YAML that does not parse is told at its line', () => {
  test.each([
    ['a quote left open', 'title: Zwei\nsummary: "offen\nminutes: 5', '4:11'],
    ['a colon', 'title: Zwei\nsummary: Achtung: Mail', '3:10'],
    ['a tab', 'title: Zwei\ncontrols:\n\t- SENS.2.2', '4:1'],
    ['a list left open', 'title: Zwei\ncontrols: [SENS.2.2\n', '4:1'],
  ])('in the frontmatter: %s', async (_name, front, place) => {
    for (const language of ['de', 'en']) write(`zwei/${language}.mdx`, `---\n${front}\n---\n\nText\n`)
    const told = await found()
    expect(told.map((line) => line.replace(/ yaml.*/, ' yaml'))).toContain(`zwei/de.mdx:${place} yaml`)
    expect(new Set(told.map((line) => line.split(':')[0]))).toEqual(new Set(['zwei/de.mdx', 'zwei/en.mdx']))
  })

  test('in course.yaml: the lessons are read all the same', async () => {
    write('course.yaml', courseYaml().replace('minutes: 10', 'minutes: "10'))
    const checked = await check()
    expect(toldOf(checked)[0]).toMatch(/^course\.yaml:\d+:\d+ yaml/)
    expect(toldOf(checked)).toHaveLength(1)
    expect(checked.files.every(({ sound }) => sound)).toBe(true)
  })

  test('values that do not fit are told where they stand', async () => {
    for (const language of ['de', 'en']) write(`zwei/${language}.mdx`, '---\ntitle: Zwei\ncontrols: [SENS.2.2, "zwei Wörter"]\nreviewed: 2026-02-30\n---\n\nText\n')
    expect(await found()).toEqual(inBoth('3:22 key-invalid', '4:1 key-invalid'))
  })
})

describe('files that are none', () => {
  test('saved as Windows-1252', async () => {
    write('zwei/de.mdx', Buffer.concat([Buffer.from('---\ntitle: Zwei\n---\n\nGr'), Buffer.from([0xfc]), Buffer.from('n\n')]))
    expect(await found()).toEqual(['zwei/de.mdx:5:3 file-encoding'])
  })

  test('of 20 MB', async () => {
    write('zwei/de.mdx', Buffer.alloc(20_000_000, 'x'))
    expect(await found()).toEqual(['zwei/de.mdx:1:1 file-too-big'])
  })

  test.each(['zwei/de.mdx', 'zwei/bild.svg', 'zwei/film.vtt', 'zwei/film.mp4'])('a directory at the place of %s', async (path) => {
    rmSync(join(folder, 'probe', path))
    mkdirSync(join(folder, 'probe', path))
    const told = await found()
    expect(told.length).toBeGreaterThan(0)
    expect(told.every((line) => /(file-not-a-file|media-missing)$/.test(line))).toBe(true)
  })

  test('a directory called course.yaml', async () => {
    rmSync(join(folder, 'probe/course.yaml'))
    mkdirSync(join(folder, 'probe/course.yaml'))
    expect(toldOf(await check())).toEqual(['course.yaml:1:1 file-not-a-file'])
  })
})

describe('captions', () => {
  test.each([
    ['empty', '', 'captions-silent'],
    ['a head and nothing else', 'WEBVTT\n', 'captions-silent'],
    ['times without a word', 'WEBVTT\n\n00:00.000 --> 00:02.000\n \n\n00:02.000 --> 00:04.000\n<b></b>\n', 'captions-silent'],
    ['notes alone', '\ufeffWEBVTT\r\n\r\nNOTE\r\nkommt noch\r\n', 'captions-silent'],
    ['of another kind', '1\n00:00:00,000 --> 00:00:02,000\nHallo\n', 'media-broken-captions'],
  ])('%s', async (_name, vtt, rule) => {
    write('zwei/film.vtt', vtt)
    expect(await found()).toEqual(inBoth(`5:33 ${rule}`))
  })

  test('with a mark and Windows’ line ends are fine', async () => {
    write('zwei/film.vtt', '\ufeffWEBVTT\r\n\r\n00:00.000 --> 00:02.000\r\nHallo\r\n')
    expect(await found()).toEqual([])
  })
})

describe('the storyboard of a film', () => {
  const record = (storyboard: string) => JSON.stringify({ de: { storyboard, film: 'b'.repeat(64), bytes: 1, seconds: 12 } })

  test('changed after the film was made is a warning', async () => {
    write('zwei/storyboard.yaml', 'title: neu\n')
    write('zwei/film.json', record('a'.repeat(64)))
    const { found: list } = await check()
    expect(list).toMatchObject([{ path: 'zwei/storyboard.yaml', found: { line: 1, rule: 'film-outdated', severity: 'warning', params: { films: 'film.de.mp4' } } }])
  })

  test('unchanged, without films yet, or with a record that is none, says nothing', async () => {
    write('zwei/storyboard.yaml', 'title: neu\n')
    for (const text of ['', '{ kaputt', record(storyboardHash('title: neu\n', new Map()))]) {
      write('zwei/film.json', text)
      expect(await found()).toEqual([])
    }
  })
})

test('while a costly lesson is read, the others are, and the rest goes on', async () => {
  bothLanguages('*_'.repeat(200_000))
  let [longest, last] = [0, performance.now()]
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 10)
  const ended: string[] = []
  const slow = check().finally(() => ended.push('the costly one'))
  writeFiles(folder, sampleCourse('andere'))
  const other = await checkCourse(join(folder, 'andere')).finally(() => ended.push('the other'))
  const checked = await slow
  clearInterval(beat)
  expect(other.found).toEqual([])
  expect(ended).toEqual(['the other', 'the costly one'])
  expect(longest).toBeLessThan(5_000)
  expect(toldOf(checked).every((line) => /^zwei\/(de|en)\.mdx:1:1 too-costly$/.test(line))).toBe(true)
  expect(checked.files.filter(({ path }) => path.startsWith('eins/')).every(({ sound }) => sound)).toBe(true)
}, 60_000)
