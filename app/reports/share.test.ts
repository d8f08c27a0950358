import { describe, expect, test } from 'vitest'
import { formatPercent, percentOf } from './share'

describe('a percentage', () => {
  test('is rounded', () => {
    expect(percentOf(148, 162)).toBe(91)
    expect(percentOf(148, 162, 1)).toBe(91.4)
    expect(percentOf(2, 3, 1)).toBe(66.7)
  })
  test('of nobody is none', () => {
    expect(percentOf(0, 0)).toBeNull()
    expect(formatPercent(0, 0, 'de')).toBe('–')
  })
  test('is 100 only when nobody is missing, 0 only when nobody is there', () => {
    expect(percentOf(999, 1000)).toBe(99)
    expect(percentOf(9999, 10_000, 1)).toBe(99.9)
    expect(percentOf(1, 1000)).toBe(1)
    expect(percentOf(1, 10_000, 1)).toBe(0.1)
    expect(percentOf(7, 7)).toBe(100)
    expect(percentOf(0, 7)).toBe(0)
  })
  test('is written as the language does', () => {
    expect(formatPercent(148, 162, 'de', 1)).toBe('91,4\u00a0%')
    expect(formatPercent(148, 162, 'en', 1)).toBe('91.4%')
  })
})
