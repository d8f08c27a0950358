import { describe, expect, it } from 'vitest'
import { drawings } from '~/ui/drawings/catalogue'
import { ICONS } from '~/ui/drawings/icons'
import { ink } from '~/ui/drawings/ink'
import { frameAt } from './frame'
import { momentAt } from '~/ui/drawings/motion'
import { storyboardSchema } from './schema'

const both = (text: string) => ({ de: text, en: text.toUpperCase() })
const scene = (id: string) => ({ id, seconds: 8, picture: 'pause', title: both(id), words: both('worte'), caption: both('c') })
const film = storyboardSchema.parse({ poster: 1, scenes: [scene('eins'), { ...scene('zwei'), title: both('<zwei> & "mehr"') }] })

describe('a frame', () => {
  it('is the same at the same moment', () => {
    expect(frameAt(film, 'de', 3.2)).toBe(frameAt(film, 'de', 3.2))
    expect(frameAt(film, 'de', 3.2)).not.toBe(frameAt(film, 'en', 3.2))
  })

  it('writes the authors’ words as text, never as markup', () => {
    expect(frameAt(film, 'de', 10)).toContain('&lt;zwei&gt; &amp; &quot;mehr&quot;')
  })

  it('is never empty at the film’s beginning and end', () => {
    expect(frameAt(film, 'de', 0)).toContain('<h1 style="opacity:1">')
    expect(frameAt(film, 'de', 15.99)).toContain('<h1 style="opacity:1">')
    expect(frameAt(film, 'de', 8)).toContain('<h1 style="opacity:0">')
  })
})

describe.each(Object.entries(drawings))('the picture %s', (name, drawing) => {
  const names = [...drawing.labels, ...drawing.optional]
  const labels = Object.fromEntries(names.map((label) => [label, `[${label}]`]))
  const contents = { labels, icons: ICONS.slice(0, drawing.icons.max), mark: drawing.marks.at(-1) }
  const text = (markup: string) => markup.replace(/<[^>]*>/g, '')

  it('shows every label it asks for once it has come to rest', () => {
    const shown = text(drawing.draw(momentAt(drawing.settled), contents))
    for (const label of names) expect(shown).toContain(`[${label}]`)
  })

  it('writes no number that is none', () => {
    for (let seconds = 0; seconds < drawing.settled; seconds += 0.1) {
      expect(drawing.draw(momentAt(seconds), contents)).not.toMatch(/NaN|undefined|Infinity/)
    }
  })

  it('rests when it says so', () => {
    // Breathing goes on as long as the scene.
    if (name === 'pause') return
    expect(drawing.draw(momentAt(drawing.settled), contents)).toBe(drawing.draw(momentAt(drawing.settled + 20), contents))
  })
})

describe('letters on their ground', () => {
  it.each([
    [ink.night, ink.ground],
    [ink.night, ink.stage],
    [ink.night, ink.peach],
    [ink.night, ink.sky],
    [ink.slate, ink.paper],
    [ink.ember, ink.white],
    [ink.ember, ink.stage],
    [ink.blue, ink.white],
    [ink.white, ink.blue],
    [ink.sky, ink.night],
    [ink.peach, ink.night],
  ])('%s on %s can be read', (letters, ground) => {
    expect(contrast(letters, ground)).toBeGreaterThanOrEqual(4.5)
  })
})

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
