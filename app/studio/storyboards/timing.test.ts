import { describe, expect, it } from 'vitest'
import type { Scene } from './schema'
import { charactersPerSecond, filmSeconds, frameTimes, placeScenes, sceneAt } from './timing'

const scene = (id: string, seconds: number): Scene => ({
  id,
  seconds,
  picture: 'pause',
  title: { de: 'Kurz', en: 'Short' },
  words: { de: 'Ein Satz.' },
  caption: { de: 'Acht Zei' },
  icons: [], labels: { one: { de: 'Drei', en: 'Three' } },
})
const film = { scenes: [scene('a', 8), scene('b', 4.5)] }

describe('placing scenes in time', () => {
  it('puts one after the other', () => {
    expect(placeScenes(film).map(({ from, to }) => [from, to])).toEqual([
      [0, 8],
      [8, 12.5],
    ])
    expect(filmSeconds(film)).toBe(12.5)
  })

  it('shows a scene up to, not at, its end, and the last one for good', () => {
    const placed = placeScenes(film)
    expect([0, 7.99, 8, 12.5, 99].map((seconds) => sceneAt(placed, seconds).scene.id)).toEqual(['a', 'a', 'b', 'b', 'b'])
  })

  it('takes frames at even distances, none at the very end', () => {
    expect(frameTimes(0.2, 25)).toEqual([0, 0.04, 0.08, 0.12, 0.16])
  })
})

describe('reading speed', () => {
  it('counts title, words and labels together and the caption apart', () => {
    expect(charactersPerSecond(scene('a', 2), 'de')).toEqual({ picture: (4 + 9 + 4) / 2, caption: 4 })
  })

  it('counts a language that is missing as nothing', () => {
    expect(charactersPerSecond(scene('a', 5), 'en')).toEqual({ picture: 2, caption: 0 })
  })
})
