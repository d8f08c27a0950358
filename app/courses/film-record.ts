import { createHash } from 'node:crypto'
import { z } from 'zod'
import { LOCALES, type Locale } from '~/platform/locale'

export const STORYBOARD = 'storyboard.yaml'
export const FILM_RECORD = 'film.json'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const filmSchema = z.strictObject({ storyboard: hash, film: hash, bytes: z.number(), seconds: z.number() })

/** Which storyboard each film beside it was made from: an edited storyboard with an old film is seen. */
export const filmRecordSchema = z.partialRecord(z.enum(LOCALES), filmSchema)
export type FilmRecord = z.infer<typeof filmRecordSchema>

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

export const filmHash = (film: Uint8Array): string => sha256(film)

/** Of a storyboard and of the files it takes pictures and narration from, by name. */
export function storyboardHash(text: string, files: ReadonlyMap<string, Uint8Array>): string {
  if (files.size === 0) return sha256(text)
  const parts = [...files].map(([name, content]) => `${name}\0${sha256(content)}\n`).sort()
  return sha256([text, ...parts].join('\0'))
}

/** The languages whose film was made from another storyboard. */
export const outdatedFilms = (record: FilmRecord, storyboard: string): Locale[] =>
  LOCALES.filter((locale) => record[locale] !== undefined && record[locale].storyboard !== storyboard)

const FILE = /["'\s:{]([\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]*\.(?:svg|png|jpe?g|webp|mp3|m4a|ogg|wav))(?=["'\s,}]|$)/giu

/** Names of files a storyboard may be speaking of; those that are beside it count into its hash. */
export const filesNamedIn = (text: string): string[] => [...new Set([...text.matchAll(FILE)].map(([, name]) => name ?? ''))]

export function filmNames(language: string) {
  return {
    film: `film.${language}.mp4`,
    poster: `film.${language}.webp`,
    captions: `film.${language}.vtt`,
    transcript: `film.${language}.transcript.md`,
  }
}
