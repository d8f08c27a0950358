import { expect, test } from 'vitest'
import { abridged, composed, differenceOf, isDifferent } from './difference'

const lines = (...words: string[]) => `${words.join('\n')}\n`
const before = lines('eins', 'zwei', 'drei', 'vier')
const after = lines('eins', 'zwo', 'drei', 'vier', 'fünf')

test('texts differ in places, with what stands there on each side', () => {
  expect(differenceOf(before, after)).toEqual([
    { kind: 'same', lines: ['eins'] },
    { kind: 'different', before: ['zwei'], after: ['zwo'] },
    { kind: 'same', lines: ['drei', 'vier'] },
    { kind: 'different', before: [], after: ['fünf'] },
  ])
})

test('line ends of other systems, and a missing last one, are no difference', () => {
  expect(differenceOf('a\r\nb', 'a\nb\n')).toEqual([{ kind: 'same', lines: ['a', 'b'] }])
  expect(isDifferent('a\r\nb', 'a\nb\n')).toBe(false)
  expect(isDifferent('a', 'b')).toBe(true)
})

test('of each place either side can be taken', () => {
  const passages = differenceOf(before, after) ?? []
  expect(composed(passages, ['before', 'before'])).toBe(before)
  expect(composed(passages, ['after', 'after'])).toBe(after)
  expect(composed(passages, ['before', 'after'])).toBe(lines('eins', 'zwei', 'drei', 'vier', 'fünf'))
})

test('a part with an empty line keeps it', () => {
  const passages = differenceOf(lines('a', '', 'b'), lines('a', 'b', '', 'c')) ?? []
  expect(composed(passages, passages.map(() => 'before'))).toBe(lines('a', '', 'b'))
})

test('long stretches that are the same are left out', () => {
  const many = Array.from({ length: 30 }, (_, index) => `Zeile ${index}`)
  const passages = differenceOf(lines(...many, 'alt', ...many), lines(...many, 'neu', ...many)) ?? []
  expect(abridged(passages).map((one) => (one.kind === 'skipped' ? one.count : one.kind === 'same' ? one.lines.length : 'different'))).toEqual([
    27, 3, 'different', 3, 27,
  ])
})
