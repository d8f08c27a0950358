import { beforeEach, expect, test, vi } from 'vitest'
import { createSaveQueue, type SendResult } from './save-queue'

function memory(): Storage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  }
}

let storage: Storage
let server: { answer: SendResult; got: string[] }

const DAY_MS = 24 * 60 * 60 * 1000

function queueOf(owner = 'anna', now = 1_000) {
  const statuses: string[] = []
  const queue = createSaveQueue({
    owner,
    storage,
    send: async (body) => {
      if (server.answer === 'accepted') server.got.push(body)
      return server.answer
    },
    onStatus: (status) => statuses.push(status),
    now: () => now,
    later: (run, ms) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
  })
  return { queue, statuses }
}

beforeEach(() => {
  storage = memory()
  server = { answer: 'accepted', got: [] }
  vi.useFakeTimers()
  return () => vi.useRealTimers()
})

test('saves arrive in order, and nothing stays behind', async () => {
  const { queue, statuses } = queueOf()
  expect(await Promise.all(['a', 'b', 'c'].map(queue.save))).toEqual(['saved', 'saved', 'saved'])
  expect(server.got).toEqual(['a', 'b', 'c'])
  expect(storage.length).toBe(0)
  expect(statuses.at(-1)).toBe('idle')
})

test('a lost line loses nothing: all is sent in order when it is back', async () => {
  server.answer = 'failed'
  const { queue, statuses } = queueOf()
  const saves = Promise.all(['a', 'b'].map(queue.save))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(statuses.at(-1)).toBe('failed')
  server.answer = 'accepted'
  await vi.advanceTimersByTimeAsync(30_000)
  expect(await saves).toEqual(['saved', 'saved'])
  expect(server.got).toEqual(['a', 'b'])
})

test('an expired session keeps it over the page: after sign-in it is sent once', async () => {
  server.answer = 'signed_out'
  const before = queueOf()
  void before.queue.save('a')
  await vi.advanceTimersByTimeAsync(0)
  expect(before.statuses.at(-1)).toBe('signed_out')
  before.queue.stop()
  server.answer = 'accepted'
  const after = queueOf()
  expect(after.queue.isEmpty()).toBe(false)
  await after.queue.retry()
  expect(server.got).toEqual(['a'])
  expect(after.queue.isEmpty()).toBe(true)
  expect(storage.length).toBe(0)
})

test('on a shared computer nobody sends what another left', async () => {
  server.answer = 'failed'
  void queueOf('anna').queue.save('a')
  await vi.advanceTimersByTimeAsync(0)
  server.answer = 'accepted'
  const { queue } = queueOf('berta')
  await queue.retry()
  expect(queue.isEmpty()).toBe(true)
  expect(server.got).toEqual([])
})

test('what was not sent within a week is given up', async () => {
  server.answer = 'failed'
  void queueOf('anna', DAY_MS).queue.save('a')
  await vi.advanceTimersByTimeAsync(0)
  expect(queueOf('anna', 7 * DAY_MS).queue.isEmpty()).toBe(false)
  expect(queueOf('berta', 8.5 * DAY_MS).queue.isEmpty()).toBe(true)
  expect(storage.length).toBe(0)
})

test('what the server refuses does not hold up the rest', async () => {
  server.answer = 'refused'
  const { queue, statuses } = queueOf()
  expect(await queue.save('a')).toBe('refused')
  expect(statuses.at(-1)).toBe('refused')
  server.answer = 'accepted'
  expect(await queue.save('b')).toBe('saved')
})

test('without a storage, or with a full one, saving works all the same', async () => {
  storage.setItem = () => {
    throw new Error('full')
  }
  expect(await queueOf().queue.save('a')).toBe('saved')
})
