import { expect, test } from 'vitest'
import { isPassed } from './pass-mark'

test.each([
  [8, 10, 80, true],
  [7, 10, 80, false],
  [2, 3, 66, true],
  [2, 3, 67, false],
  [7, 10, 70, true],
  [0, 10, 0, true],
  [0, 0, 0, false],
])('%i of %i at a pass mark of %i %%: %s', (correct, total, passMark, passed) => {
  expect(isPassed(correct, total, passMark)).toBe(passed)
})
