import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Autosave, type SaveAnswer, type SaveState, type ServerText } from './autosave'
import { judgeCopy, readCopy } from './local-copy'

const server: ServerText = { text: 'eins\n', revision: 3, savedAt: '2026-11-25T10:00:00Z', savedBy: null, baseHash: 'b' }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function memory() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

function autosave(answers: (SaveAnswer | Promise<SaveAnswer>)[], text = server.text) {
  const sent: [string, number][] = []
  const states: SaveState['kind'][] = []
  const copy = { storage: memory(), key: 'k' }
  const made = new Autosave({
    server,
    text,
    copy,
    send: async (written, { revision }) => {
      sent.push([written, revision])
      return answers[sent.length - 1] ?? { kind: 'failed' }
    },
    onState: ({ kind }) => states.push(kind),
    later(run, ms) {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
  })
  return Object.assign(made, { sent, states, copy })
}

const saved = (revision: number): SaveAnswer => ({ kind: 'saved', revision, savedAt: '2026-11-25T10:42:00Z' })

describe('a text', () => {
  test('is saved when it has been quiet for a second, upon the revision before', async () => {
    const one = autosave([saved(4), saved(5)])
    one.change('zwei')
    await vi.advanceTimersByTimeAsync(900)
    one.change('drei')
    await vi.advanceTimersByTimeAsync(900)
    expect(one.sent).toEqual([])
    await vi.advanceTimersByTimeAsync(200)
    expect(one.sent).toEqual([['drei', 3]])
    expect(one.state()).toMatchObject({ kind: 'saved', savedAt: '2026-11-25T10:42:00Z' })
    one.change('vier')
    await one.save()
    expect(one.sent.at(-1)).toEqual(['vier', 4])
  })

  test('is saved at the latest after a few seconds of typing without a break', async () => {
    const one = autosave([saved(4)])
    for (let i = 0; i < 20; i++) {
      one.change(`Wort ${i}`)
      await vi.advanceTimersByTimeAsync(500)
    }
    expect(one.sent).toHaveLength(1)
  })

  test('with Windows line ends is not taken for changed', () => {
    const one = autosave([], 'eins\r\n')
    expect(one.state().kind).toBe('saved')
  })

  test('typed on while it was being saved is saved once more, one after the other', async () => {
    let answer: (value: SaveAnswer) => void = () => undefined
    const one = autosave([new Promise<SaveAnswer>((resolve) => (answer = resolve)), saved(5)])
    one.change('zwei')
    void one.save()
    await vi.advanceTimersByTimeAsync(10)
    one.change('drei')
    void one.save()
    await vi.advanceTimersByTimeAsync(2_000)
    expect(one.sent).toEqual([['zwei', 3]])
    answer(saved(4))
    await vi.advanceTimersByTimeAsync(2_000)
    expect(one.sent).toEqual([['zwei', 3], ['drei', 4]])
    expect(one.state().kind).toBe('saved')
  })
})

describe('without a line', () => {
  test('it lies in the browser and is sent again until it is taken', async () => {
    const one = autosave([{ kind: 'failed' }, { kind: 'failed' }, saved(4)])
    one.change('zwei')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(one.state().kind).toBe('failed')
    expect(readCopy(one.copy)).toEqual({ text: 'zwei', revision: 3 })
    await vi.advanceTimersByTimeAsync(10_000)
    expect(one.state().kind).toBe('saved')
    expect(readCopy(one.copy)).toBeNull()
  })

  test('it lies in the browser soon after it was typed, and at once when the page is left', async () => {
    const one = autosave([])
    one.change('zwei')
    one.keep()
    expect(readCopy(one.copy)?.text).toBe('zwei')
    one.change('drei')
    await vi.advanceTimersByTimeAsync(300)
    expect(readCopy(one.copy)?.text).toBe('drei')
    one.close()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(one.sent).toEqual([])
  })

  test('signed out, it waits to be saved again', async () => {
    const one = autosave([{ kind: 'signed_out' }, saved(4)])
    one.change('zwei')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(one.sent).toHaveLength(1)
    await one.save()
    expect(one.state().kind).toBe('saved')
  })
})

describe('when somebody else has saved', () => {
  const theirs: ServerText = { text: 'ihrs', revision: 7, savedAt: '2026-11-25T10:41:00Z', savedBy: 'Ada', baseHash: 'b' }

  test('nothing is sent until it was decided, whatever is typed', async () => {
    const one = autosave([{ kind: 'conflict', current: theirs }])
    one.change('meins')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(one.state()).toMatchObject({ kind: 'conflict', conflict: theirs })
    one.change('meins, länger')
    await one.save()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(one.sent).toHaveLength(1)
    expect(readCopy(one.copy)?.text).toBe('meins, länger')
  })

  test('it is none when they have saved the very same', async () => {
    const one = autosave([{ kind: 'conflict', current: { ...theirs, text: 'meins' } }, saved(8)])
    one.change('meins')
    await one.save()
    expect(one.state()).toMatchObject({ kind: 'saved', savedAt: theirs.savedAt })
    one.change('mehr')
    await one.save()
    expect(one.sent.at(-1)).toEqual(['mehr', 7])
  })

  test('one goes on with one’s own text upon theirs', async () => {
    const one = autosave([{ kind: 'conflict', current: theirs }, saved(8)])
    one.change('meins')
    await one.save()
    await one.goOn('meins', theirs)
    expect(one.sent.at(-1)).toEqual(['meins', 7])
    expect(one.state().kind).toBe('saved')
  })

  test('or with theirs, which needs no saving', async () => {
    const one = autosave([{ kind: 'conflict', current: theirs }])
    one.change('meins')
    await one.save()
    await one.goOn('ihrs', theirs)
    expect(one.sent).toHaveLength(1)
    expect(one.state().kind).toBe('saved')
    expect(readCopy(one.copy)).toBeNull()
  })
})

test('a copy that others have overtaken waits for a decision', async () => {
  const send = vi.fn(async (): Promise<SaveAnswer> => saved(4))
  const one = new Autosave({
    server,
    text: 'meins',
    overtaken: true,
    copy: { storage: memory(), key: 'k' },
    send,
    onState: () => undefined,
    later: () => () => undefined,
  })
  await one.save()
  expect(send).not.toHaveBeenCalled()
  expect(one.state()).toMatchObject({ kind: 'conflict', conflict: { text: 'eins\n' } })
  await one.goOn('meins', server)
  expect(send).toHaveBeenCalledWith('meins', expect.objectContaining({ revision: 3, baseHash: 'b' }))
})

test('a copy left behind is gone on with, unless others were faster', () => {
  expect(judgeCopy(null, server)).toBe('nothing')
  expect(judgeCopy({ text: server.text, revision: 1 }, server)).toBe('nothing')
  expect(judgeCopy({ text: 'mehr', revision: 3 }, server)).toBe('newer')
  expect(judgeCopy({ text: 'mehr', revision: 2 }, server)).toBe('overtaken')
})

test('a browser that keeps nothing, or has kept rubbish, is no trouble', () => {
  const full = {
    getItem: () => '{"text":1}',
    setItem() {
      throw new Error('quota')
    },
    removeItem() {
      throw new Error('forbidden')
    },
  }
  expect(readCopy({ storage: full, key: 'k' })).toBeNull()
  expect(readCopy({ storage: null, key: 'k' })).toBeNull()
  const one = new Autosave({
    server,
    text: 'mehr',
    copy: { storage: full, key: 'k' },
    send: async () => ({ kind: 'failed' }),
    onState: () => undefined,
    later: () => () => undefined,
  })
  expect(() => one.keep()).not.toThrow()
})
