import { describe, expect, test } from 'vitest'
import { formatDay } from './format-day'
import { addDays, addPeriod, dayOf, daysBetween, isDay, lastTwelveMonthEnds, startOfDay } from './time'

describe('a day', () => {
  test.each([
    ['2026-11-24T23:30:00Z', '2026-11-25'], // half past midnight in Berlin
    ['2026-11-24T22:59:59Z', '2026-11-24'],
    ['2026-03-29T00:30:00Z', '2026-03-29'], // the hour before clocks go forward
    ['2026-10-25T00:30:00Z', '2026-10-25'], // the hour that comes twice
    ['2026-06-30T22:00:00Z', '2026-07-01'],
  ])('at %s is %s in Berlin', (instant, day) => expect(dayOf(new Date(instant))).toBe(day))

  test('begins at the zone’s midnight, also when clocks change', () => {
    expect(startOfDay('2026-03-29').toISOString()).toBe('2026-03-28T23:00:00.000Z')
    expect(startOfDay('2026-03-30').toISOString()).toBe('2026-03-29T22:00:00.000Z')
  })

  test.each(['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', '', 'morgen', '2025-02-29'])('%j is none', (text) =>
    expect(isDay(text)).toBe(false),
  )
  test.each(['2024-02-29', '2026-11-25'])('%j is one', (text) => expect(isDay(text)).toBe(true))
})

describe('reckoning', () => {
  test('a year after 29 February is 28 February', () => expect(addPeriod('2024-02-29', 'P1Y')).toBe('2025-02-28'))
  test('a month after 31 January is the last of February', () => expect(addPeriod('2026-01-31', 'P1M')).toBe('2026-02-28'))
  test('days cross months and clock changes', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2)
  })
  test('the last twelve month ends, then the day itself', () => {
    const days = lastTwelveMonthEnds('2026-11-25')
    expect(days).toHaveLength(13)
    expect(days.slice(0, 2)).toEqual(['2025-11-30', '2025-12-31'])
    expect(days.slice(-2)).toEqual(['2026-10-31', '2026-11-25'])
  })
  test('days are written as the language does', () => {
    expect(formatDay('2026-01-05', 'de')).toBe('05.01.2026')
    expect(formatDay('2026-01-05', 'en')).toBe('5 Jan 2026')
  })
})
