import { describe, expect, test } from 'vitest'
import { lesson } from '../../../tests/support/sample-course'
import { LOCALES } from '~/platform/locale'
import { activitiesIn } from '../check-lesson'
import { readLesson } from '../read-lesson.server'
import { findComponent } from './registry'

const read = (...lines: string[]) => readLesson(lesson('Probe', lines.join('\n')))

/** Rules at their lines; what is written begins on line 5. */
const found = async (lines: string[]): Promise<string[]> => (await read(...lines)).found.map(({ line, rule }) => `${line} ${rule}`)

const message = (id: string, more = '', inside = 'Text.') =>
  `<Message id="${id}" from="A" address="a@b.example" subject="B" received="8:00"${more}>${inside}</Message>`
const trap = (id = 'falle', inside = 'Text. <Giveaway label="Absender">Fremd.</Giveaway>') => message(id, ' suspicious', inside)
const fine = (count: number) => Array.from({ length: count }, (_, index) => message(`gut-${index}`))
const inbox = (...messages: string[]) => ['<Inbox id="post" title="Postfach">', ...messages, '</Inbox>']

const scene = (id: string, options: [string, string][] = [], text = 'Text.') =>
  [`<Scene id="${id}">`, text, '', ...options.map(([option, to]) => `<Option id="${option}" to="${to}">Text.</Option>`), '</Scene>'].join('\n')
const story = (...scenes: string[]) => ['<Scenario id="story" title="Geschichte">', ...scenes, '<Debrief>Text.</Debrief>', '</Scenario>']
const ENDINGS = [scene('gut'), scene('schlecht')]

const place = (id: string, more = '') => `<Place id="${id}" x={1} y={1} width={9} height={9} label="Stelle"${more} />`
const search = (...places: string[]) => ['<Hotspots id="bild" title="Bild" src="bild.svg" alt="Ein Bild">', ...places, '</Hotspots>']

describe('a mistake in a mailbox is found where it stands:', () => {
  test.each<[string, string[], string[]]>([
    ['none', inbox(trap(), ...fine(4)), []],
    ['too few messages', inbox(trap(), ...fine(3)), ['5 part-missing']],
    ['too many messages', inbox(trap(), ...fine(12)), ['18 part-too-many']],
    ['no trap', inbox(...fine(5)), ['5 inbox-all-alike']],
    ['nothing but traps', inbox(...['a', 'b', 'c', 'd', 'e'].map((id) => trap(id))), ['5 inbox-all-alike']],
    ['a trap that nothing gives away', inbox(trap('falle', 'Text.'), ...fine(4)), ['6 inbox-without-giveaway']],
    ['a sender who may exist', inbox(trap().replace('b.example', 'stadt.de'), ...fine(4)), ['6 inbox-real-address']],
    ['a target that may exist', inbox(trap(), ...fine(3), message('x', '', '<Link to="https://stadt.de/x">Hier</Link>')), ['10 inbox-real-address']],
    ['a target that is none', inbox(trap(), ...fine(3), message('x', '', '<Link to="irgendwo">Hier</Link>')), ['10 inbox-real-address']],
    ['a link that would open', inbox(trap(), ...fine(3), message('x', '', '[Hier](https://bank.example)')), ['10 inbox-real-link']],
    ['a picture that would load', inbox(trap(), ...fine(3), message('x', '', '![Logo](bild.svg)')), ['10 inbox-real-link']],
    ['a header outside', ['<Header name="Reply-To">a</Header>'], ['5 wrong-place']],
  ])('%s', async (_name, lines, expected) => {
    expect(await found(lines)).toEqual(expected)
  })
})

describe('a mistake in a story is found where it stands:', () => {
  test.each<[string, string[], string[]]>([
    ['none', story(scene('start', [['a', 'gut'], ['b', 'schlecht']]), ...ENDINGS), []],
    ['a choice that leads nowhere', story(scene('start', [['a', 'gut'], ['b', 'nirgends'], ['c', 'schlecht']]), ...ENDINGS), ['10 path-unknown']],
    ['a scene nobody reaches', story(scene('start', [['a', 'gut'], ['b', 'gut']]), ...ENDINGS), ['16 path-unreached']],
    [
      'a circle',
      story(scene('start', [['a', 'mitte'], ['b', 'gut']]), scene('mitte', [['a', 'start'], ['b', 'schlecht']]), ...ENDINGS),
      ['6 path-circle', '12 path-circle'],
    ],
    ['a single choice', story(scene('start', [['a', 'mitte']]), scene('mitte', [['a', 'gut'], ['b', 'schlecht']]), ...ENDINGS), ['6 part-missing']],
    ['no debrief', story(scene('start', [['a', 'gut'], ['b', 'schlecht']]), ...ENDINGS).filter((line) => !line.includes('Debrief')), ['5 part-missing']],
    [
      'no ending',
      story(scene('start', [['a', 'eins'], ['b', 'zwei']]), scene('eins', [['a', 'zwei'], ['b', 'zwei']]), scene('zwei', [['a', 'eins'], ['b', 'eins']])),
      ['12 path-circle', '18 path-circle'],
    ],
  ])('%s', async (_name, lines, expected) => {
    expect(await found(lines)).toEqual(expected)
  })
})

describe('a mistake in a search or a rule is found where it stands:', () => {
  test.each<[string, string[], string[]]>([
    ['none', search(place('a', ' correct'), place('b')), []],
    ['nothing looked for', search(place('a'), place('b')), ['5 hotspots-nothing-to-find']],
    ['neither places nor spots', search(), ['5 part-missing']],
    ['both', search(place('a', ' correct'), '<Spot id="s" x={1} y={1} width={9} height={9} label="S">Text</Spot>'), ['6 hotspots-mixed']],
    ['a place beyond the picture', search(place('a', ' correct').replace('x={1}', 'x={95}')), ['6 spot-outside']],
    ['a rule without a version', ['<Acknowledge id="regel" title="Regel">Text.</Acknowledge>'], ['5 prop-missing']],
    ['a rule without a text', ['<Acknowledge id="regel" title="Regel" version="1"></Acknowledge>'], ['5 empty']],
  ])('%s', async (_name, lines, expected) => {
    expect(await found(lines)).toEqual(expected)
  })
})

test.each(['Inbox', 'Scenario', 'Acknowledge'])('the example of %s asks for the same in both languages', async (name) => {
  const [german, english] = await Promise.all(
    LOCALES.map(async (locale) => {
      const { content, found: list } = await read(findComponent(name)?.example?.[locale] ?? '')
      expect(list).toEqual([])
      return content ? activitiesIn(content, () => 0).map((one) => ({ ...one, title: '' })) : []
    }),
  )
  expect(german).toHaveLength(1)
  expect(german).toEqual(english)
})
