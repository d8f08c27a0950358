import { describe, expect, test } from 'vitest'
import { translate } from '~/platform/i18n.server'
import type { Locale } from '~/platform/locale'
import { describeFinding } from './describe-finding'
import type { Found } from './findings'
import { readLesson } from './read-lesson.server'

const read = async (body: string, locale: Locale = 'de'): Promise<Found[]> => (await readLesson(`---\ntitle: Probe\n---\n\n${body}\n`, { locale })).found

const told = async (body: string) => (await read(body)).map(({ line, column, rule, severity }) => `${line}:${column} ${rule} ${severity}`)

describe('links to nothing', () => {
  test.each([
    ['a footnote without text', 'Text[^1] und [^zwei].\n\n[^1]: Da.', ['5:14 footnote-undefined warning']],
    ['a reference without an address', 'Siehe [das Merkblatt][blatt] und [hier][].', ['5:7 link-undefined warning', '5:34 link-undefined warning']],
    ['a place that is not there', '[unten](#unten)', ['5:1 link-nowhere warning']],
    ['on a later line', 'Eins\nzwei \\[^x] drei [^y]', ['6:17 footnote-undefined warning']],
  ])('%s', async (_name, body, expected) => {
    expect(await told(body)).toEqual(expected)
  })

  test.each([
    ['a heading', '[unten](#was-tun)\n\n## Was tun?'],
    ['a heading with umlauts', '[unten](#prüfen-melden)\n\n## Prüfen, melden!'],
    ['an activity', '[zur Liste](#aktivitaet-liste)\n\n<Checklist id="liste" title="Liste">\n<Item id="a">A</Item>\n</Checklist>'],
    ['brackets that are no link', 'Das [kleine] Wort, \\[^1] und \\[a][b] und `[^x] [a][b]`.\n\n```\n[^y]\n```'],
    ['what has its definition', 'Text[^1], [Text][a], [a].\n\n[^1]: Da.\n\n[a]: https://example.org'],
  ])('fine: %s', async (_name, body) => {
    expect(await told(body)).toEqual([])
  })
})

test('a heading level skipped', async () => {
  expect(await told('## Eins\n\n#### Zwei\n\n### Drei\n\n## Vier')).toEqual(['7:1 heading-skipped warning'])
  expect(await told('### Eins')).toEqual(['5:1 heading-skipped warning'])
})

const question = (id: number, right: string, wrong: string) =>
  `<Question id="f${id}" kind="single">\nFrage?\n<Choice id="a">${wrong}</Choice>\n<Choice id="b" correct>${right}</Choice>\n<Choice id="c">Nein<Feedback>${'Das ist eine lange Rückmeldung. '.repeat(3)}</Feedback></Choice>\n</Question>\n`
const quiz = (...questions: string[]) => `<Quiz id="q" title="Q" passMark={80}>\n${questions.join('')}</Quiz>`
const LONG = 'Ich rufe die Meldestelle an und hebe die Mail auf.'

test('the right answer is the longest in every question', async () => {
  expect(await told(quiz(...[1, 2, 3, 4].map((id) => question(id, LONG, 'Ich lösche sie.'))))).toEqual(['5:1 quiz-longest-right warning'])
  expect(await told(quiz(...[1, 2, 3].map((id) => question(id, LONG, 'Ich lösche sie.')), question(4, 'Melden.', LONG)))).toEqual([])
  expect(await told(quiz(...[1, 2].map((id) => question(id, LONG, 'Ich lösche sie.'))))).toEqual([])
})

const HARD =
  'Die Informationssicherheitsverantwortlichkeitsregelungen der Verwaltungsgemeinschaftsversammlung verpflichten sämtliche Organisationseinheitsleitungen zur kontinuierlichen Dokumentationsaktualisierung hinsichtlich der Berechtigungskonzeptionsüberprüfung.\n\n'
const EASY = 'Sie lesen die Mail in Ruhe. Dann rufen Sie an. Der Link kann falsch sein. '

test('far harder to read than plain language, from a hundred words on', async () => {
  expect(await read(EASY.repeat(20))).toEqual([])
  expect(await read(HARD)).toEqual([])
  const [hard, ...others] = await read(HARD.repeat(8))
  expect([hard?.rule, hard?.severity, others]).toEqual(['hard-to-read', 'warning', []])
  const described = describeFinding({ file: 'de.mdx', ...(hard as Found) }, 'de', translate('de'))
  expect(described.message).toMatch(/nach Flesch/)
  expect(described.message).toContain('Informationssicherheitsverantwortlichkeitsregelungen')
})

test('code is not read as text', async () => {
  expect(await read(`${EASY.repeat(20)}\n\n\`\`\`\n${HARD.repeat(8)}\`\`\``)).toEqual([])
})

test('very many of them are told of in time, and not all', async () => {
  const found = await read('[^x] '.repeat(28_000))
  expect(found.filter(({ rule }) => rule === 'footnote-undefined').length).toBeLessThanOrEqual(50)
}, 40_000)
