import { describe, expect, test } from 'vitest'
import { dueDay, lastValidDay } from './due-day'

describe('a due day', () => {
  const facts = { assignedOn: '2026-03-01', dueDays: 30, validUntil: null }

  test('is N days after the assignment', () => {
    expect(dueDay(facts)).toBe('2026-03-31')
  })
  test('counts from the entry when that is later', () => {
    expect(dueDay({ ...facts, entryOn: '2026-04-01' })).toBe('2026-05-01')
    expect(dueDay({ ...facts, entryOn: '1999-04-01' })).toBe('2026-03-31')
  })
  test('waits for the end of an earlier completion', () => {
    expect(dueDay({ ...facts, validUntil: '2026-12-31' })).toBe('2026-12-31')
  })
  test('leaves N days also when the earlier completion ends sooner or has ended', () => {
    expect(dueDay({ ...facts, validUntil: '2026-03-02' })).toBe('2026-03-31')
    expect(dueDay({ ...facts, validUntil: '2025-03-02' })).toBe('2026-03-31')
  })
  test('is a calendar day, clock changes or not', () => {
    expect(dueDay({ assignedOn: '2026-03-28', dueDays: 1, validUntil: null })).toBe('2026-03-29')
    expect(dueDay({ assignedOn: '2026-10-24', dueDays: 2, validUntil: null })).toBe('2026-10-26')
  })
})

describe('the last valid day', () => {
  test('is the same day a period later', () => {
    expect(lastValidDay('2026-11-25', 'P1Y')).toBe('2027-11-25')
  })
  test('of 29 February is 28 February in a common year', () => {
    expect(lastValidDay('2024-02-29', 'P1Y')).toBe('2025-02-28')
  })
  test('of the 31st is the last day of a shorter month', () => {
    expect(lastValidDay('2026-01-31', 'P1M')).toBe('2026-02-28')
  })
  test('is none for a course that does not expire', () => {
    expect(lastValidDay('2026-11-25', null)).toBeNull()
  })
})
