import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { filmHash, filmRecordSchema, storyboardHash } from '~/courses/film-record'
import { buildFilms } from './build-film.server'
import { readStoryboardFiles } from './storyboard-files.server'
import { findBrowser, findFfmpeg } from './programs.server'

const programs = [findBrowser(process.env), findFfmpeg(process.env)]
const canBuild = (await Promise.allSettled(programs)).every(({ status }) => status === 'fulfilled')

const makeSound = async (file: string, seconds: number) =>
  execFileSync(await findFfmpeg(process.env), ['-loglevel', 'error', '-y', '-f', 'lavfi', '-i', `sine=duration=${seconds}`, file])

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
    expect(await readFile(join(folder, 'film.de.transcript.md'), 'utf8')).toBe('**Montag.** Eine Mail kommt an. Eine Mail kommt an.\n')
    expect((await readFile(join(folder, 'film.de.webp'))).subarray(8, 12).toString()).toBe('WEBP')
    expect(await readFile(join(folder, 'film.de.vtt'), 'utf8')).toContain('Eine Mail kommt an.')
    const record = filmRecordSchema.parse(JSON.parse(await readFile(join(folder, 'film.json'), 'utf8')))
    expect(record.de).toEqual({ storyboard: storyboardHash(text, new Map()), film: filmHash(film), bytes: film.length, seconds: 7 })
  })

  it('lays a narration over it and takes a picture from beside the storyboard', { timeout: 120_000 }, async () => {
    await writeFile(join(folder, 'skizze.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10z"/></svg>')
    await makeSound(join(folder, 'ton.wav'), 4)
    const text = storyboard('Eine Mail.').replace('mail-arrives', 'skizze.svg').replace('poster: 5', 'poster: 5\nnarration: { de: ton.wav }')
    await writeFile(join(folder, 'storyboard.yaml'), text)
    expect(await buildFilms(folder)).toMatchObject({ ok: true })
    expect((await readFile(join(folder, 'film.de.mp4'))).includes('mp4a')).toBe(true)

    const { de } = filmRecordSchema.parse(JSON.parse(await readFile(join(folder, 'film.json'), 'utf8')))
    expect((await readStoryboardFiles(folder, text)).files.size).toBe(2)
    expect(de?.storyboard).toBe(storyboardHash(text, (await readStoryboardFiles(folder, text)).files))
    await writeFile(join(folder, 'skizze.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"/>')
    expect(de?.storyboard).not.toBe(storyboardHash(text, (await readStoryboardFiles(folder, text)).files))

    await makeSound(join(folder, 'ton.wav'), 9)
    const values = { file: 'ton.wav', spoken: 9, seconds: 7 }
    expect(await buildFilms(folder)).toMatchObject({ ok: false, findings: [{ rule: 'narrationTooLong', values }] })
    await rm(join(folder, 'ton.wav'))
    expect(await buildFilms(folder)).toMatchObject({ ok: false, findings: [{ rule: 'narrationMissing' }] })
  })

  it('refuses words that do not fit their place, and leaves nothing behind', { timeout: 60_000 }, async () => {
    await writeFile(join(folder, 'storyboard.yaml'), storyboard(`Donau${'dampf'.repeat(8)}`))
    expect(await buildFilms(folder)).toMatchObject({ ok: false, findings: [{ rule: 'textTooLong', values: { scene: 'ankunft' } }] })
    expect(await readdir(folder)).toEqual(['storyboard.yaml'])
  })
})
