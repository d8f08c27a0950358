import { expect, test } from 'vitest'
import { checkFrontFacts, type Facts } from './check-facts'
import { Findings } from './findings'
import { minutesFor } from './minutes'
import { readLesson } from './read-lesson.server'

async function told(front: string, body: string, facts: Partial<Facts> = {}): Promise<string[]> {
  const { content } = await readLesson(`---\ntitle: Probe\n${front}\n---\n\n${body}\n`)
  if (!content) throw new Error('not sound')
  const findings = new Findings()
  const minutes = minutesFor(content, () => 60)
  checkFrontFacts(content, { minutes, controls: new Set(['SENS.2.2', 'SENS.2.8']), today: '2026-11-25', ...facts }, findings.report)
  return findings.sorted().map(({ line, column, rule, severity, params }) => `${line}:${column} ${rule} ${severity} ${JSON.stringify(params)}`)
}

const words = (count: number) => 'Wort '.repeat(count)

test('much longer than it says: both figures', async () => {
  expect(await told('minutes: 2', words(1_800))).toEqual(['3:1 lesson-long warning {"stated":2,"minutes":10}'])
  expect(await told('minutes: 6', words(1_800))).toEqual([])
  expect(await told('summary: Ohne Angabe', words(1_800))).toEqual([])
})

test('a film counts with its length, not with the words of its transcript', async () => {
  const film = (title: string) => `<Video id="${title}" src="film.mp4" captions="film.vtt" title="${title}">\n<Transcript>${words(3_600)}</Transcript>\n</Video>\n\n`
  expect(await told('minutes: 1', film('a'))).toEqual([])
  expect(await told('minutes: 1', film('a') + film('b') + film('c') + film('d'))).toEqual(['3:1 lesson-long warning {"stated":1,"minutes":4}'])
})

test('a control in no catalogue: its place, and the one that was meant', async () => {
  expect(await told('controls: [SENS.2.2, SENS2.8]', 'Text')).toEqual([
    '3:22 control-unknown warning {"id":"SENS2.8","suggestion":{"de":" Meinten Sie „SENS.2.8“?","en":" Did you mean “SENS.2.8”?"}}',
  ])
  expect(await told('controls: [EIGENE.1]', 'Text', { controls: null })).toEqual([])
})

test.each([
  ['2025-11-25', []],
  ['2025-11-24', ['3:1 review-due warning {"day":"2025-11-24"}']],
  ['2026-12-01', []],
])('looked at on %s', async (day, expected) => {
  expect(await told(`reviewed: ${day}`, 'Text')).toEqual(expected)
  expect(await told(`reviewed: ${day}`, 'Text', { today: null })).toEqual([])
})
