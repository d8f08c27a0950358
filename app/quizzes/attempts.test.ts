import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawQuestions, nextStart } from './attempts'
import { mixedBy } from './mixed-by'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 25, 8, minute))
const failed = (...minutes: number[]) => minutes.map((minute) => ({ passed: false, finishedAt: at(minute) }))

describe('the next attempt', () => {
  test('may begin at once without a pause', () => {
    expect(nextStart({ attempts: null, wait: null }, failed(3, 1))).toBeNull()
    expect(nextStart({ attempts: 2, wait: 10 }, failed(3))).toBeNull()
  })

  test('waits after so many failed ones in a row, and then again', () => {
    expect(nextStart({ attempts: 2, wait: 10 }, failed(3, 1))).toEqual(at(13))
    expect(nextStart({ attempts: 2, wait: 10 }, failed(20, 3, 1))).toBeNull()
    expect(nextStart({ attempts: 2, wait: 10 }, failed(30, 20, 3, 1))).toEqual(at(40))
    expect(nextStart({ attempts: null, wait: 5 }, failed(3))).toEqual(at(8))
  })

  test('never waits for who has passed', () => {
    expect(nextStart({ attempts: 1, wait: 10 }, [...failed(9), { passed: true, finishedAt: at(1) }])).toBeNull()
  })
})

test('a draw takes so many different questions, in the author’s order unless they are shuffled', () => {
  const random = fc.infiniteStream(fc.nat(1_000))
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), fc.nat(10), fc.boolean(), random, (ids, size, shuffle, numbers) => {
      const draw = Math.min(size + 1, ids.length)
      const drawn = drawQuestions(ids, { draw, shuffle }, (limit) => (numbers.next().value as number) % limit)
      expect(new Set(drawn).size).toBe(draw)
      expect(ids).toEqual(expect.arrayContaining(drawn))
      if (!shuffle) expect(drawn).toEqual(ids.filter((id) => drawn.includes(id)))
    }),
  )
  expect(drawQuestions(['a', 'b', 'c'], { draw: null, shuffle: false }, () => 0)).toEqual(['a', 'b', 'c'])
})

test('an order by seed is the same every time, and another for another seed', () => {
  const items = Array.from({ length: 8 }, (_, index) => `c${index}`)
  const by = (seed: string) => mixedBy(items, seed, (item) => item)
  expect(by('eins')).toEqual(by('eins'))
  expect(mixedBy([...items].reverse(), 'eins', (item) => item)).toEqual(by('eins'))
  expect(by('eins')).not.toEqual(by('zwei'))
  expect([...by('eins')].sort()).toEqual(items)
})
