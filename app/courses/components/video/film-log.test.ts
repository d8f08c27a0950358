import { expect, test } from 'vitest'
import { createFilmLog } from './film-log'

/** Plays on, four reports a second. */
function play(log: ReturnType<typeof createFilmLog>, from: number, to: number, rate: number, at: number) {
  for (let position = from; position <= to; position += 0.25 * rate) {
    log.advance(position, rate, at)
    at += 250
  }
  return at
}

test('what is played is one stretch, at any speed', () => {
  const log = createFilmLog()
  log.start(0, 0)
  play(log, 0, 30, 2, 0)
  log.stop()
  expect(log.take()).toEqual([[0, 30]])
  expect(log.take()).toEqual([])
})

test('a jump leaves a gap, forwards and back', () => {
  const log = createFilmLog()
  log.start(0, 0)
  let at = play(log, 0, 5, 1, 0)
  at = play(log, 50, 55, 1, at)
  play(log, 20, 22, 1, at)
  expect(log.take()).toEqual([[0, 5], [50, 55], [20, 22]])
})

test('a pause costs nothing and gives nothing', () => {
  const log = createFilmLog()
  log.start(0, 0)
  play(log, 0, 5, 1, 0)
  log.stop()
  log.advance(40, 1, 60_000)
  expect(log.take()).toEqual([[0, 5]])
  log.start(5, 60_000)
  play(log, 5, 6, 1, 60_000)
  expect(log.take()).toEqual([[5, 6]])
})

test('while it plays on, each stretch is handed out once', () => {
  const log = createFilmLog()
  log.start(0, 0)
  const at = play(log, 0, 10, 1, 0)
  expect(log.take()).toEqual([[0, 10]])
  play(log, 10, 20, 1, at)
  expect(log.take()).toEqual([[10, 20]])
})

test('a hidden tab that reports once a second is still playing', () => {
  const log = createFilmLog()
  log.start(0, 0)
  for (let second = 1; second <= 10; second++) log.advance(second * 2, 2, second * 1000)
  expect(log.take()).toEqual([[0, 20]])
})
