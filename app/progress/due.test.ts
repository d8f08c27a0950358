import { expect, test } from 'vitest'
import { dueKey } from './due'

test.each([
  [-1, 'overdue'],
  [0, 'today'],
  [1, 'tomorrow'],
  [2, 'in'],
  [30, 'in'],
  [31, 'on'],
])('%i days before the due day: %s', (daysLeft, key) => {
  expect(dueKey(daysLeft)).toBe(key)
})
