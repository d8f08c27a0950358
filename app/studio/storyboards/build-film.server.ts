import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FILM_RECORD, filmHash, filmNames, filmRecordSchema, STORYBOARD, storyboardHash, type FilmRecord } from '~/courses/film-record'
import { webvtt } from './captions'
import type { FindDrawing } from '~/ui/drawings/catalogue'
import { encodeSmall, PictureReel, type Reel } from './encode.server'
import { openFilmPage, type FilmPage } from './film-page.server'
import { frameAt } from './frame'
import { FilmError, findBrowser, findFfmpeg } from './programs.server'
import { readStoryboard, type StoryboardFinding } from './read-storyboard'
import type { FilmLanguage, Storyboard } from './schema'
import { checkNarration } from './narration.server'
import { readStoryboardFiles } from './storyboard-files.server'
import { transcript } from './transcript'
import { filmSeconds, frameTimes, placeScenes } from './timing'

const FRAMES_PER_SECOND = 15 // enough for calm movements; drawing the frames is most of the work

export interface BuildOptions {
  languages?: readonly FilmLanguage[]
  locale?: 'de' | 'en'
  environment?: Record<string, string | undefined>
  onProgress?(language: FilmLanguage, share: number): void
}

export interface BuiltFilm {
  language: FilmLanguage
  file: string
  bytes: number
  seconds: number
}

export type BuildResult = { ok: true; films: BuiltFilm[] } | { ok: false; findings: StoryboardFinding[] }

/** Makes film, poster, captions and record of a lesson folder's storyboard, one language after the other. */
export async function buildFilms(folder: string, options: BuildOptions = {}): Promise<BuildResult> {
  const text = await readFile(join(folder, STORYBOARD), 'utf8').catch(() => {
    throw new FilmError('noStoryboard', { folder })
  })
  const { files, find } = await readStoryboardFiles(folder, text)
  const { storyboard, findings } = readStoryboard(text, options.locale, find)
  if (!storyboard) return { ok: false, findings }
  const environment = options.environment ?? process.env
  const ffmpeg = await findFfmpeg(environment)
  const unspoken = await checkNarration(folder, storyboard, ffmpeg)
  if (unspoken.length > 0) return { ok: false, findings: unspoken }
  const page = await openFilmPage(await findBrowser(environment))
  const languages = storyboard.languages.filter((language) => options.languages?.includes(language) ?? true)
  try {
    const tooLong = await findOverflow(page, storyboard, languages, find)
    if (tooLong.length > 0) return { ok: false, findings: tooLong }
    const films: BuiltFilm[] = []
    for (const language of languages) {
      const built = await buildFilm({ folder, storyboard, find, language, page, ffmpeg, onProgress: options.onProgress })
      await keepRecord(folder, language, { storyboard: storyboardHash(text, files), ...built.record })
      films.push(built.film)
    }
    return { ok: true, films }
  } finally {
    await page.close()
  }
}

/** Looks at each scene where all its words are there. */
async function findOverflow(page: FilmPage, storyboard: Storyboard, languages: FilmLanguage[], find: FindDrawing): Promise<StoryboardFinding[]> {
  const findings: StoryboardFinding[] = []
  for (const language of languages) {
    for (const { scene, to } of placeScenes(storyboard)) {
      await page.show(frameAt(storyboard, language, to - 1, find))
      const texts = await page.overflowing()
      for (const text of texts) findings.push({ line: 1, rule: 'textTooLong', values: { scene: scene.id, language, text } })
    }
  }
  return findings
}

interface Job {
  folder: string
  storyboard: Storyboard
  find: FindDrawing
  language: FilmLanguage
  page: FilmPage
  ffmpeg: string
  onProgress: BuildOptions['onProgress']
}

async function buildFilm(job: Job): Promise<{ film: BuiltFilm; record: { film: string; bytes: number; seconds: number } }> {
  const { folder, storyboard, find, language, page, ffmpeg } = job
  const names = filmNames(language)
  const file = join(folder, names.film)
  const workplace = await mkdtemp(join(tmpdir(), 'wachsam-film-'))
  try {
    const reel = await shootFrames(job, workplace)
    const narration = storyboard.narration?.[language]
    const bytes = await encodeSmall(ffmpeg, reel, join(workplace, names.film), narration && join(folder, narration))
    await page.show(frameAt(storyboard, language, storyboard.poster, find))
    await writeFile(join(workplace, names.poster), await page.shoot('webp'))
    await writeFile(join(workplace, names.captions), webvtt(storyboard, language))
    await writeFile(join(workplace, names.transcript), transcript(storyboard, language))
    // Only whole files reach the lesson: a build that is broken off leaves the old film as it was.
    for (const name of Object.values(names)) await copyFile(join(workplace, name), join(folder, name))
    const seconds = filmSeconds(storyboard)
    return { film: { language, file, bytes, seconds }, record: { film: filmHash(await readFile(file)), bytes, seconds } }
  } finally {
    await rm(workplace, { recursive: true, force: true })
  }
}

async function shootFrames({ storyboard, find, language, page, onProgress }: Job, folder: string): Promise<Reel> {
  const reel = new PictureReel(folder, FRAMES_PER_SECOND)
  const times = frameTimes(filmSeconds(storyboard), FRAMES_PER_SECOND)
  let shown = ''
  let picture: Buffer = Buffer.alloc(0)
  for (const [index, seconds] of times.entries()) {
    const markup = frameAt(storyboard, language, seconds, find)
    if (markup !== shown) {
      await page.show(markup)
      picture = await page.shoot('png')
      shown = markup
    }
    await reel.add(picture)
    onProgress?.(language, (index + 1) / times.length)
  }
  return reel.finish()
}

async function keepRecord(folder: string, language: FilmLanguage, film: NonNullable<FilmRecord[FilmLanguage]>): Promise<void> {
  const file = join(folder, FILM_RECORD)
  const before = await readFile(file, 'utf8').then(
    (text) => filmRecordSchema.safeParse(JSON.parse(text)).data ?? {},
    () => ({}),
  )
  await writeFile(file, `${JSON.stringify({ ...before, [language]: film }, null, 2)}\n`)
}
