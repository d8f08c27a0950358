import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayBeShown, PEOPLE_MIN } from './disclosure'

const cells = (...people: number[]) => people.map((count, index) => ({ key: String(index), people: count }))
const shown = (people: number[], unshown = 0) => [...mayBeShown(cells(...people), unshown)].sort()

test.each<[string, number[], number, string[]]>([
  ['all of many', [40, 8, 7], 0, ['0', '1', '2']],
  ['nobody is no secret', [40, 8, 0], 0, ['0', '1']],
  ['a few take the next smallest with them', [40, 8, 2], 0, ['0']],
  ['several few are many together', [40, 3, 3], 0, ['0']],
  ['two few are still a few', [40, 8, 1, 1], 0, ['0']],
  ['a few against all the others', [40, 2], 0, []],
  ['what is never shown hides a few', [40, 2], 10, ['0']],
  ['a few that are never shown', [40, 8], 3, ['0']],
])('%s', (_, people, unshown, expected) => {
  expect(shown(people, unshown)).toEqual(expected)
})

test('whatever the numbers, none of a few people can be shown or worked out', () => {
  const counts = fc.array(fc.nat(20), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(counts, fc.nat(8), (people, unshown) => {
      const whole = people.reduce((sum, count) => sum + count, unshown)
      fc.pre(whole >= PEOPLE_MIN)
      const keys = mayBeShown(cells(...people), unshown)
      const told = people.filter((_, index) => keys.has(String(index)))
      expect(told.every((count) => count >= PEOPLE_MIN)).toBe(true)
      const left = whole - told.reduce((sum, count) => sum + count, 0)
      expect(left === 0 || left >= PEOPLE_MIN).toBe(true)
    }),
  )
})
