import { expect, test } from 'vitest'
import { readNumber } from './numbers'

test.each([
  ['12', 12],
  ['-3', -3],
  ['−3', -3],
  ['1.234', 1234],
  ['1,234', 1234],
  ['1.234,5', 1234.5],
  ['1,234.5', 1234.5],
  ['1.234.567', 1234567],
  ['12,5', 12.5],
  ['12.5', 12.5],
  ['0,125', 0.125],
  ['45 %', 45],
  ['1 200', 1200],
  ['', null],
  ['zwölf', null],
  ['1,2,3', null],
  ['12.', null],
  ['1.23.456', null],
])('%s is read as %s', (written, number) => {
  expect(readNumber(written)).toBe(number)
})
