import { describe, expect, test } from 'vitest'
import { firstWatch, isWatched, percentWatched, takeBeat, type Watch } from './video-watch'
import type { Range } from './watched-ranges'

const SECONDS = 90
const START = new Date('2026-11-25T09:00:00Z')
const after = (seconds: number) => new Date(START.getTime() + seconds * 1000)

/** Plays from 0 with a beat every ten seconds of wall time. */
function play(speed: number, until = SECONDS): Watch {
  let watch = firstWatch(START)
  for (let wall = 10; (wall - 10) * speed < until; wall += 10) {
    const to = Math.min(wall * speed, until)
    const step = takeBeat(watch, { ranges: [[(wall - 10) * speed, to]], position: to }, SECONDS, after(wall))
    expect(step.taken).toBe(true)
    watch = step.watch
  }
  return watch
}

describe('a film counts as watched', () => {
  test.each([0.5, 1, 1.5, 2])('when played whole at %s times its speed', (speed) => {
    expect(isWatched(play(speed).ranges, SECONDS)).toBe(true)
  })

  test('from 90 % of its length on', () => {
    expect(isWatched(play(1, 81).ranges, SECONDS)).toBe(true)
    expect(isWatched(play(1, 80).ranges, SECONDS)).toBe(false)
    expect(percentWatched(play(1, 80).ranges, SECONDS)).toBe(88)
  })

  test('when seen in two sittings', () => {
    const monday = play(1, 50)
    const tuesday = takeBeat(monday, { ranges: [[50, 90]], position: 90 }, SECONDS, after(86_400))
    expect(tuesday.taken).toBe(true)
    expect(isWatched(tuesday.watch.ranges, SECONDS)).toBe(true)
  })
})

describe('a film does not count as watched', () => {
  test('by a jump to the end', () => {
    const { watch, taken } = takeBeat(play(1, 10), { ranges: [[85, 90]], position: 90 }, SECONDS, after(20))
    expect(taken).toBe(true)
    expect(watch.ranges).toEqual([[0, 10], [85, 90]])
    expect(isWatched(watch.ranges, SECONDS)).toBe(false)
  })

  test('by a report of more than the time gone by allows at double speed', () => {
    const whole: Range[] = [[0, SECONDS]]
    const first = takeBeat(firstWatch(START), { ranges: whole, position: SECONDS }, SECONDS, START)
    expect(first.taken).toBe(false)
    expect(first.watch.ranges).toEqual([])
    const early = takeBeat(first.watch, { ranges: whole, position: SECONDS }, SECONDS, after(37))
    expect(early.taken).toBe(false)
    const inTime = takeBeat(early.watch, { ranges: whole, position: SECONDS }, SECONDS, after(38))
    expect(inTime.taken).toBe(true)
  })

  test('by many reports that each allow themselves a little', () => {
    let watch = firstWatch(START)
    for (let i = 0; i < 9; i++) {
      watch = takeBeat(watch, { ranges: [[i * 10, i * 10 + 10]], position: 0 }, SECONDS, after(i)).watch
    }
    expect(isWatched(watch.ranges, SECONDS)).toBe(false)
  })
})

test('a repeated or late report changes nothing', () => {
  const watch = play(1, 40)
  const again = takeBeat(watch, { ranges: [[0, 40]], position: 40 }, SECONDS, watch.beatAt)
  expect(again).toEqual({ watch, taken: true })
})

test('the position survives, is kept inside the film, and is kept also of a refused report', () => {
  const refused = takeBeat(firstWatch(START), { ranges: [[0, 80]], position: 500 }, SECONDS, START)
  expect(refused.watch.position).toBe(SECONDS)
  expect(takeBeat(refused.watch, { ranges: [], position: -3 }, SECONDS, START).watch.position).toBe(0)
})

test('a clock set back gives no time and takes none', () => {
  const watch = play(1, 40)
  const back = takeBeat(watch, { ranges: [[40, 50]], position: 50 }, SECONDS, START)
  expect(back.watch.beatAt).toEqual(watch.beatAt)
  expect(back.taken).toBe(true)
})

test('time away earns no more than ten minutes of film', () => {
  const long = 3600
  const away = (film: number) => takeBeat(firstWatch(START), { ranges: [[0, film]], position: film }, long, after(86_400)).taken
  expect(away(600)).toBe(true)
  expect(away(601)).toBe(false)
})
