import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildFilms } from './build-film.server'
import { filmRecordSchema, sha256 } from './film-record'
import { findBrowser, findFfmpeg } from './programs.server'

const programs = [findBrowser(process.env), findFfmpeg(process.env)]
const canBuild = (await Promise.allSettled(programs)).every(({ status }) => status === 'fulfilled')

const storyboard = (words: string) => `languages: [de]
poster: 5
scenes:
  - id: ankunft
    seconds: 7
    picture: mail-arrives
    title: { de: Montag }
    words: { de: ${words} }
    caption: { de: Eine Mail kommt an. }
`
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wachsam-lesson-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

// ffmpeg is an author's tool: learners, and so most machines, do without it.
describe.skipIf(!canBuild)('building a film', () => {
  it('leaves a film that starts playing at once, poster, captions and record', { timeout: 120_000 }, async () => {
    const text = storyboard('Eine Mail kommt an.')
    await writeFile(join(folder, 'storyboard.yaml'), text)
    const shares: number[] = []
    const result = await buildFilms(folder, { onProgress: (_, share) => shares.push(share) })

    const film = await readFile(join(folder, 'film.de.mp4'))
    expect(result).toMatchObject({ ok: true, films: [{ language: 'de', seconds: 7, bytes: film.length }] })
    expect(shares.at(-1)).toBe(1)
    expect(film.indexOf('moov')).toBeLessThan(film.indexOf('mdat'))
    expect(film.indexOf('avc1')).toBeGreaterThan(0)
    expect(film.includes('mp4a')).toBe(false)
    expect((await readFile(join(folder, 'film.de.webp'))).subarray(8, 12).toString()).toBe('WEBP')
    expect(await readFile(join(folder, 'film.de.vtt'), 'utf8')).toContain('Eine Mail kommt an.')
    const record = filmRecordSchema.parse(JSON.parse(await readFile(join(folder, 'film.json'), 'utf8')))
    expect(record.de).toEqual({ storyboard: sha256(text), film: sha256(film), bytes: film.length, seconds: 7 })
  })

  it('refuses words that do not fit their place, and leaves nothing behind', { timeout: 60_000 }, async () => {
    await writeFile(join(folder, 'storyboard.yaml'), storyboard(`Donau${'dampf'.repeat(8)}`))
    expect(await buildFilms(folder)).toMatchObject({ ok: false, findings: [{ rule: 'textTooLong', values: { scene: 'ankunft' } }] })
    expect(await readdir(folder)).toEqual(['storyboard.yaml'])
  })
})
