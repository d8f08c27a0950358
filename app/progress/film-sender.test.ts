import { beforeEach, expect, test } from 'vitest'
import type { FilmReport } from '~/courses/components/activity-state'
import { createFilmSender } from './film-sender'
import type { SendResult } from './save-queue'

let kept: Map<string, string>
let answer: SendResult | 'early'
let got: FilmReport[]
let left: FilmReport[]

const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
} as Storage

const sender = () =>
  createFilmSender({
    place: 'anna:phishing/film',
    storage,
    send: async (_activity, report) => {
      if (answer === 'accepted') got.push(report)
      return answer
    },
    sendLeaving: (_activity, report) => void left.push(report),
  })

const settled = () => new Promise((resolve) => setTimeout(resolve))

beforeEach(() => {
  kept = new Map()
  answer = 'accepted'
  got = []
  left = []
})

test('reports arrive, and nothing stays behind', async () => {
  const film = sender()
  film.report('v', { ranges: [[0, 10]], position: 10 }, false)
  await settled()
  film.report('v', { ranges: [[10, 20]], position: 20 }, false)
  await settled()
  expect(got).toEqual([
    { ranges: [[0, 10]], position: 10 },
    { ranges: [[10, 20]], position: 20 },
  ])
  expect(kept.size).toBe(0)
})

test('a report made while another is on its way follows it', async () => {
  const film = sender()
  film.report('v', { ranges: [[0, 10]], position: 10 }, false)
  film.report('v', { ranges: [[10, 12]], position: 12 }, false)
  await settled()
  expect(got.at(-1)).toEqual({ ranges: [[10, 12]], position: 12 })
})

test('what was seen without a line goes with the next report', async () => {
  const film = sender()
  answer = 'failed'
  film.report('v', { ranges: [[0, 10]], position: 10 }, false)
  await settled()
  answer = 'accepted'
  film.report('v', { ranges: [[10, 20]], position: 20 }, false)
  await settled()
  expect(got).toEqual([{ ranges: [[0, 20]], position: 20 }])
})

test('what comes too early for the server is sent again, what it refuses is not', async () => {
  const film = sender()
  answer = 'early'
  film.report('v', { ranges: [[0, 30]], position: 30 }, false)
  await settled()
  answer = 'accepted'
  film.report('v', { ranges: [], position: 30 }, false)
  await settled()
  expect(got).toEqual([{ ranges: [[0, 30]], position: 30 }])
  answer = 'refused'
  film.report('v', { ranges: [[30, 31]], position: 31 }, false)
  await settled()
  expect(kept.size).toBe(0)
})

test('it survives a reload, after an expired session or a page that was left', async () => {
  answer = 'signed_out'
  sender().report('v', { ranges: [[0, 10]], position: 10 }, false)
  await settled()
  sender().report('v', { ranges: [[10, 14]], position: 14 }, true)
  expect(left).toEqual([{ ranges: [[0, 14]], position: 14 }])
  answer = 'accepted'
  sender().flush(['v', 'other'])
  await settled()
  expect(got).toEqual([{ ranges: [[0, 14]], position: 14 }])
  expect(kept.size).toBe(0)
})

test('rubbish in the storage is put aside', async () => {
  kept.set('wachsam.film:anna:phishing/film/v', '{"ranges":')
  sender().flush(['v'])
  expect(kept.size).toBe(0)
})
