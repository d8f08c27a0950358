import { expect, test } from 'vitest'
import { partsOfPeriod } from './period'

test.each([
  ['P1Y', [['years', 1]]],
  ['P18M', [['months', 18]]],
  ['P1Y6M', [['years', 1], ['months', 6]]],
  ['P2W', [['days', 14]]],
  ['P90D', [['days', 90]]],
])('%s', (period, parts) => {
  expect(partsOfPeriod(period)).toEqual(parts)
})
