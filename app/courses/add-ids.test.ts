import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addIds } from './add-ids'
import { addMissingIds } from './add-ids.server'
import { partsOf } from './check-structure'
import { parseLesson } from './parse-lesson'
import { readLesson } from './read-lesson.server'
import { unravel } from './unravel'

const HEAD = '---\ntitle: Probe\n---\n\n'

function fixed(...bodies: string[]): string[] {
  const texts = bodies.map((body) => {
    const text = HEAD + body
    const { root } = parseLesson(text)
    return { text, parts: root ? partsOf(unravel(root)) : [] }
  })
  let count = 0
  return addIds(texts, () => `zufall-${++count}`).map(({ text }) => text.slice(HEAD.length))
}

test('an id is made from the title, or from how the text begins', () => {
  expect(fixed('<Checklist title="Das nehme ich mir vor">\n<Item>Ich melde sofort.</Item>\n<Item>Ich prüfe den Link in aller Ruhe.</Item>\n</Checklist>')).toEqual([
    '<Checklist id="das-nehme-ich-mir-vor" title="Das nehme ich mir vor">\n<Item id="ich-melde-sofort">Ich melde sofort.</Item>\n<Item id="ich-pruefe-den-link-in">Ich prüfe den Link in aller Ruhe.</Item>\n</Checklist>',
  ])
})

test('no id is given twice among siblings, and none that an activity elsewhere in the lesson has', () => {
  const [text] = fixed('<Checklist id="a" title="A">\n<Item id="ja">Nein</Item>\n<Item>Ja</Item>\n<Item>Ja</Item>\n</Checklist>\n\n<Checklist title="A">\n<Item>Ja</Item>\n</Checklist>')
  expect([...(text ?? '').matchAll(/id="([^"]*)"/g)].map(([, id]) => id)).toEqual(['a', 'ja', 'ja-2', 'ja-3', 'a-2', 'ja'])
})

test('what has no words gets a short random name', () => {
  expect(fixed('<Checklist id="a" title="A">\n<Item>🎣</Item>\n</Checklist>')[0]).toContain('<Item id="zufall-1">')
})

test('the same part has the same id in every language, whichever has it already', () => {
  const [de, en] = fixed(
    '<Checklist title="Vorsatz">\n<Item>Eins</Item>\n<Item id="zwei">Zwei</Item>\n</Checklist>',
    '<Checklist title="Resolution">\n<Item>One</Item>\n<Item>Two</Item>\n</Checklist>',
  )
  expect(de).toBe('<Checklist id="vorsatz" title="Vorsatz">\n<Item id="eins">Eins</Item>\n<Item id="zwei">Zwei</Item>\n</Checklist>')
  expect(en).toBe('<Checklist id="vorsatz" title="Resolution">\n<Item id="eins">One</Item>\n<Item id="zwei">Two</Item>\n</Checklist>')
})

test('where one language has more of them, each is named for itself', () => {
  const [de, en] = fixed('<Checklist id="a" title="A">\n<Item>Eins</Item>\n</Checklist>', '<Checklist id="a" title="A">\n<Item>One</Item>\n<Item>Two</Item>\n</Checklist>')
  expect(de).toContain('<Item id="eins">')
  expect(en).toContain('<Item id="one">One</Item>\n<Item id="two">')
})

test('what is there stays, even when it is no id', () => {
  const body = '<Checklist id="Mein Titel" title="A">\n<Item id="">Eins</Item>\n</Checklist>'
  expect(fixed(body)).toEqual([body])
})

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wachsam-ids-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const BODY = '<Checklist\r\n\ttitle="Grüße">\r\n    <Item>Eins</Item>  \r\n</Checklist>'

test('every other byte of the file stays: its mark, its line ends, its indentation, its rights', async () => {
  const path = join(folder, 'de.mdx')
  const before = `\ufeff${HEAD.replaceAll('\n', '\r\n')}${BODY}`
  writeFileSync(path, before, { mode: 0o640 })
  expect(await addMissingIds([path])).toEqual([
    { file: path, component: 'Checklist', id: 'gruesse', line: 5 },
    { file: path, component: 'Item', id: 'eins', line: 7 },
  ])
  const after = readFileSync(path, 'utf8')
  expect(after).toBe(before.replace('<Checklist\r', '<Checklist id="gruesse"\r').replace('<Item>', '<Item id="eins">'))
  expect(statSync(path).mode & 0o777).toBe(0o640)
  expect(readdirSync(folder)).toEqual(['de.mdx'])
  expect((await readLesson(after.slice(1))).found).toEqual([])
  expect(await addMissingIds([path])).toEqual([])
})

test('of one file alone the other language is read, not written; what cannot be read stays as it is', async () => {
  mkdirSync(join(folder, 'kurs/eins'), { recursive: true })
  const [de, en] = [join(folder, 'kurs/eins/de.mdx'), join(folder, 'kurs/eins/en.mdx')]
  const german = `${HEAD}<Checklist title="Vorsatz">\n<Item id="melden">Melden</Item>\n</Checklist>`
  writeFileSync(de, german)
  writeFileSync(en, `${HEAD}<Checklist title="Plan">\n<Item>Report</Item>\n</Checklist>`)
  writeFileSync(join(folder, 'kurs/kaputt.mdx'), `${HEAD}<Checklist title="Offen">`)
  expect((await addMissingIds([en])).map(({ id }) => id)).toEqual(['vorsatz', 'melden'])
  expect(readFileSync(de, 'utf8')).toBe(german)
  expect((await addMissingIds([folder])).map(({ file, id }) => [file, id])).toEqual([[de, 'vorsatz']])
  expect(readFileSync(join(folder, 'kurs/kaputt.mdx'), 'utf8')).toBe(`${HEAD}<Checklist title="Offen">`)
})
