import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lengthOf, mergeRanges, type Range } from './watched-ranges'

test('ranges are sorted, joined where they touch or overlap, and cut to the film', () => {
  const messy: Range[] = [[20, 30], [0, 10], [10, 12], [25, 28], [58, 70], [-5, 1], [40, 40], [45, 41]]
  expect(mergeRanges(messy, 60)).toEqual([[0, 12], [20, 30], [58, 60]])
})

test('order, repetition and splitting of reports change nothing', () => {
  const range = fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 600 })).map(([a, b]): Range => [a, b])
  fc.assert(
    fc.property(fc.array(range, { maxLength: 20 }), fc.nat(), (ranges, seed) => {
      const whole = mergeRanges(ranges, 600)
      const turned = [...ranges.slice(seed % (ranges.length + 1)), ...ranges, ...ranges.slice(0, seed % (ranges.length + 1))]
      const stepwise = turned.reduce<Range[]>((sofar, next) => mergeRanges([...sofar, next], 600), [])
      expect(stepwise).toEqual(whole)
      expect(lengthOf(whole)).toBeLessThanOrEqual(600)
    }),
  )
})
