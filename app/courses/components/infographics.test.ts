import { describe, expect, test } from 'vitest'
import { lesson } from '../../../tests/support/sample-course'
import { INFOGRAPHICS } from '../../../tests/support/infographics'
import { LOCALES } from '~/platform/locale'
import { activitiesIn } from '../check-lesson'
import { readLesson } from '../read-lesson.server'
import { flagged } from './decision/paths'
import { findComponent } from './registry'

const read = (...lines: string[]) => readLesson(lesson('Probe', lines.join('\n')))

/** Rules at their lines; what is written begins on line 5. */
const found = async (...lines: string[]): Promise<string[]> => (await read(...lines)).found.map(({ line, rule }) => `${line} ${rule}`)

async function activities(...lines: string[]) {
  const { content, found: list } = await read(...lines)
  expect(list).toEqual([])
  return content ? activitiesIn(content, () => 0) : []
}

const part = (name: string, id: string, more = '') => `<${name} id="${id}"${more}>Text.</${name}>`
const whole = (name: string, ...parts: string[]) => [`<${name} id="ganzes" title="Titel">`, ...parts, `</${name}>`]
const parts = (name: string, count: number, more = '') => Array.from({ length: count }, (_, index) => part(name, `teil-${index}`, more))

describe('there is something to do: each part is to be opened', () => {
  test.each([
    ['Timeline', parts('Event', 2, ' when="8 Uhr" title="Titel"')],
    ['Compare', parts('Side', 2, ' label="Seite"')],
    ['Cards', parts('Card', 2, ' front="Vorn"')],
    ['Layers', parts('Layer', 2, ' title="Titel"')],
  ])('%s', async (name, inner) => {
    expect(await activities(...whole(name, ...inner))).toEqual([{ kind: 'parts', id: 'ganzes', title: 'Titel', parts: ['teil-0', 'teil-1'] }])
  })

  test.each(INFOGRAPHICS)('the example of %s asks for the same in both languages', async (name) => {
    const [german, english] = await Promise.all(LOCALES.map((locale) => activities(findComponent(name)?.example?.[locale] ?? '')))
    expect(german?.map((one) => ({ ...one, title: '' }))).toEqual(english?.map((one) => ({ ...one, title: '' })))
    expect(german).toHaveLength(1)
  })
})

describe('a mistake in an infographic is found where it stands:', () => {
  test.each<[string, string[], string[]]>([
    ['a timeline of one event', whole('Timeline', ...parts('Event', 1, ' when="8 Uhr" title="Titel"')), ['5 part-missing']],
    ['an event at no time', whole('Timeline', ...parts('Event', 2, ' title="Titel"')), ['6 prop-missing', '7 prop-missing']],
    ['text between events', whole('Timeline', 'Text', '', ...parts('Event', 2, ' when="8 Uhr" title="Titel"')), ['6 text-not-allowed']],
    ['an event of another timeline', [part('Event', 'los', ' when="8 Uhr" title="Titel"')], ['5 wrong-place']],
    ['an empty event', whole('Timeline', part('Event', 'da', ' when="8 Uhr" title="A"'), '<Event id="leer" when="9 Uhr" title="B"></Event>'), ['7 empty']],
    ['one side to compare', whole('Compare', ...parts('Side', 1, ' label="Seite"')), ['5 part-missing']],
    ['three sides to compare', whole('Compare', ...parts('Side', 3, ' label="Seite"')), ['8 part-too-many']],
    ['a side without a name', whole('Compare', part('Side', 'a', ' label="A"'), part('Side', 'b')), ['7 prop-missing']],
    ['one card', whole('Cards', ...parts('Card', 1, ' front="Vorn"')), ['5 part-missing']],
    ['thirteen cards', whole('Cards', ...parts('Card', 13, ' front="Vorn"')), ['18 part-too-many']],
    ['a card without a front', whole('Cards', part('Card', 'a', ' front="A"'), part('Card', 'b')), ['7 prop-missing']],
    ['two cards of one id', whole('Cards', part('Card', 'a', ' front="A"'), part('Card', 'a', ' front="B"')), ['7 id-duplicate']],
    ['one layer', whole('Layers', ...parts('Layer', 1, ' title="Titel"')), ['5 part-missing']],
    ['pictures without words', whole('Layers', ...parts('Layer', 2, ' title="Titel" src="a.svg"')), ['5 prop-missing']],
    ['a base without words', [`<Layers id="l" title="T" src="a.svg">`, ...parts('Layer', 2, ' title="Titel"'), '</Layers>'], ['5 prop-missing']],
    ['a picture from elsewhere', whole('Layers', ...parts('Layer', 2, ' title="Titel" src="https://x.example/a.svg"')), ['5 prop-missing', '6 media-remote', '7 media-remote']],
  ])('%s', async (_what, lines, expected) => {
    expect(await found(...lines)).toEqual(expected)
  })
})

describe('a decision tree', () => {
  const node = (id: string, ...to: string[]) => `<Node id="${id}" title="T">\nText.\n\n${to.map((one) => `<Branch to="${one}" label="Zu ${one}" />\n`).join('')}</Node>`

  test('has every station to be seen', async () => {
    const tree = whole('Decision', node('start', 'a', 'b'), node('a', 'b'), node('b'))
    expect(await activities(...tree)).toEqual([{ kind: 'parts', id: 'ganzes', title: 'Titel', parts: ['start', 'a', 'b'] }])
  })

  test.each<[string, string[], string[]]>([
    ['an answer that leads nowhere', [node('start', 'a', 'weg'), node('a'), node('b', 'a')], ['10 path-unknown', '16 path-unreached']],
    ['a circle', [node('start', 'a', 'b'), node('a', 'start'), node('b')], ['6 path-circle', '12 path-circle']],
    ['a station that leads to itself', [node('start', 'a', 'b'), node('a', 'a'), node('b')], ['12 path-circle']],
    ['two stations', [node('start', 'a'), node('a')], ['5 part-missing']],
    ['seven answers', [node('start', 'a', 'b', 'c', 'd', 'e', 'f', 'g'), ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => node(id))], ['15 part-too-many']],
  ])('with %s', async (_what, nodes, expected) => {
    expect(await found(...whole('Decision', ...nodes))).toEqual(expected)
  })

  test('paths: what hangs on a circle without being in it is no circle', () => {
    const { unknown, unreached, circular } = flagged([
      { id: 'a', leadsTo: ['b'] },
      { id: 'b', leadsTo: ['c', 'out', 'nie'] },
      { id: 'c', leadsTo: ['b'] },
      { id: 'out', leadsTo: [] },
      { id: 'insel', leadsTo: ['out'] },
    ])
    expect([[...unknown], [...unreached], [...circular].sort()]).toEqual([['nie'], ['insel'], ['b', 'c']])
    expect(flagged([])).toEqual({ unknown: new Set(), unreached: new Set(), circular: new Set() })
  })

  test('paths: as many as a file holds are followed to the end, in a line and in a circle', () => {
    const LENGTH = 50_000
    const line = Array.from({ length: LENGTH }, (_, index) => ({ id: `n${index}`, leadsTo: [`n${index + 1}`] }))
    const { unreached, circular, unknown } = flagged(line)
    expect([unreached.size, circular.size, [...unknown]]).toEqual([0, 0, [`n${LENGTH}`]])
    expect(flagged([...line, { id: `n${LENGTH}`, leadsTo: ['n0'] }]).circular.size).toBe(LENGTH + 1)
  })
})

describe('a chart', () => {
  const chart = (rows: string[], ...readings: string[]) => whole('Chart', '', '| Jahr | Zahl |', '| --- | --- |', ...rows, '', ...readings)
  const reading = part('Reading', 'warum', ' title="Warum?"')

  test('is done by its readings; without any there is nothing to do', async () => {
    expect(await activities(...chart(['| a | 1 |', '| b | 2 |'], reading))).toEqual([{ kind: 'parts', id: 'ganzes', title: 'Titel', parts: ['warum'] }])
    expect(await activities(...chart(['| a | 1.234,5 |', '| b | 12 % |']))).toEqual([])
  })

  const wide = (count: number) => [`| x |${' y |'.repeat(count)}`, `| --- |${' --- |'.repeat(count)}`, ...['a', 'b'].map((label) => `| ${label} |${' 1 |'.repeat(count)}`)]

  test.each<[string, string[], string[]]>([
    ['no table', whole('Chart', 'Nur Text.'), ['5 chart-table']],
    ['two tables', whole('Chart', '', ...wide(1), '', 'Und:', '', ...wide(1), ''), ['5 chart-table']],
    ['one row', chart(['| a | 1 |']), ['7 chart-size']],
    ['31 rows', chart(Array.from({ length: 31 }, () => '| a | 1 |')), ['7 chart-size']],
    ['labels alone', whole('Chart', '', ...wide(0), ''), ['7 chart-size']],
    ['five columns of numbers', whole('Chart', '', ...wide(5), ''), ['7 chart-size']],
    ['a word for a number', chart(['| a | viele |', '| b | 2 |']), ['9 chart-number']],
    ['an empty cell', chart(['| a | |', '| b | 2 |']), ['9 chart-number']],
    ['a cell that is not there', chart(['| a | 1 |', '| b |']), ['10 chart-gap']],
    ['a kind there is none of', [`<Chart id="c" title="T" kind="pie">`, '', ...wide(1), '', '</Chart>'], ['5 prop-invalid']],
    ['nine readings', chart(['| a | 1 |', '| b | 2 |'], ...parts('Reading', 9, ' title="T"')), ['20 part-too-many']],
  ])('with %s', async (_what, lines, expected) => {
    expect(await found(...lines)).toEqual(expected)
  })
})
