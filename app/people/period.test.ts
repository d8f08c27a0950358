import { describe, expect, test } from 'vitest'
import { endOf, overlapping, periodProblem } from './period'

describe('a period', () => {
  test('ends after its last day', () => {
    expect(endOf({ from: '2026-11-01', lastDay: '2026-11-30' })).toBe('2026-12-01')
    expect(endOf({ from: '2026-11-01' })).toBeNull()
  })

  test('needs days that exist, in their order', () => {
    expect(periodProblem({ from: '2026-11-01', lastDay: '2026-11-01' })).toBeNull()
    expect(periodProblem({ from: '2026-11-02', lastDay: '2026-11-01' })).toEqual({ code: 'lastDayBeforeFirst' })
    expect(periodProblem({ from: '2026-02-30' })).toEqual({ code: 'badDay', params: { day: '2026-02-30' } })
    expect(periodProblem({ from: '' })).toEqual({ code: 'badDay', params: { day: '' } })
  })

  test('overlaps a row when they share a day', () => {
    const row = { from: '2026-11-01', to: '2026-12-01' }
    expect(overlapping([row], { from: '2026-11-30' })).toBe(true)
    expect(overlapping([row], { from: '2026-12-01' })).toBe(false)
    expect(overlapping([row], { from: '2026-10-01', lastDay: '2026-10-31' })).toBe(false)
    expect(overlapping([row], { from: '2026-10-01', lastDay: '2026-11-01' })).toBe(true)
    expect(overlapping([{ from: '2026-11-01', to: null }], { from: '2030-01-01' })).toBe(true)
  })
})
