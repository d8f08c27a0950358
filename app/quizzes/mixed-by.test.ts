import { expect, test } from 'vitest'
import { mixedBy } from './mixed-by'

const own = (item: string) => item
const items = ['a', 'b', 'c', 'd', 'e']

test('the order does not tell in which order the author wrote', () => {
  for (const seed of ['one', 'two', 'three']) expect(mixedBy([...items].reverse(), seed, own)).toEqual(mixedBy(items, seed, own))
})

test('all stay, in an order of its own for each attempt', () => {
  expect([...mixedBy(items, 'one', own)].sort()).toEqual(items)
  expect(new Set(Array.from({ length: 20 }, (_, attempt) => mixedBy(items, `${attempt}`, own).join())).size).toBeGreaterThan(5)
})
