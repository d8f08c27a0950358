import { describe, expect, test } from 'vitest'
import { isValidOn, stateOf } from './enrolment-state'

const open = { dueOn: '2026-11-25', completion: null, begun: false, heldValid: false }
const done = { completedOn: '2025-11-25', validUntil: '2026-11-25' }

describe('the state of an enrolment', () => {
  test('is not started, then in progress', () => {
    expect(stateOf(open, '2026-11-01')).toBe('not_started')
    expect(stateOf({ ...open, begun: true }, '2026-11-01')).toBe('in_progress')
  })
  test('is in time on the due day and overdue the day after', () => {
    expect(stateOf(open, '2026-11-25')).toBe('not_started')
    expect(stateOf(open, '2026-11-26')).toBe('overdue')
    expect(stateOf({ ...open, begun: true }, '2026-11-26')).toBe('overdue')
  })
  test('is never overdue without a due day', () => {
    expect(stateOf({ ...open, dueOn: null }, '2036-01-01')).toBe('not_started')
  })
  test('is not overdue while an earlier completion is valid', () => {
    expect(stateOf({ ...open, heldValid: true }, '2026-11-26')).toBe('not_started')
  })
  test('is complete through the last valid day, then asks again', () => {
    const completed = { ...open, completion: done, begun: true }
    expect(stateOf(completed, '2026-11-25')).toBe('complete')
    expect(stateOf(completed, '2026-11-26')).toBe('overdue')
    expect(stateOf({ ...completed, dueOn: null }, '2026-11-26')).toBe('not_started')
  })
  test('knows nothing of a completion yet to come', () => {
    expect(stateOf({ ...open, completion: done }, '2025-11-24')).toBe('not_started')
  })
})

describe('a completion', () => {
  test('counts from its day to its last valid day', () => {
    expect(['2025-11-24', '2025-11-25', '2026-11-25', '2026-11-26'].map((day) => isValidOn(done, day))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
  test('without an end counts for good', () => {
    expect(isValidOn({ ...done, validUntil: null }, '2099-01-01')).toBe(true)
  })
})
