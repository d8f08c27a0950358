import { describe, expect, it } from 'vitest'
import { between, ease, momentAt, wave } from './motion'

describe('movement', () => {
  it('starts and ends at rest and never leaves 0 to 1', () => {
    expect([-1, 0, 0.5, 1, 2].map(ease)).toEqual([0, 0, 0.5, 1, 1])
  })

  it('has not begun before its time and is over after it', () => {
    const moment = momentAt(3)
    expect([moment.reach(3), moment.reach(2, 1), moment.reach(2.5, 1)]).toEqual([0, 1, 0.5])
  })

  it('goes from one value to another', () => {
    expect(between(10, 20, 0.25)).toBe(12.5)
  })

  it('breathes out where it breathed in', () => {
    expect([0, 2.5, 5].map((seconds) => Math.round(wave(seconds, 5) * 100) / 100)).toEqual([0, 1, 0])
  })
})
