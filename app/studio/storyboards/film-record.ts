import { createHash } from 'node:crypto'
import { z } from 'zod'
import { filmLanguages } from './schema'

export const FILM_RECORD = 'film.json'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const filmSchema = z.strictObject({ storyboard: hash, film: hash, bytes: z.number(), seconds: z.number() })

/** Which storyboard each film beside it was made from: an edited storyboard with an old film is seen. */
export const filmRecordSchema = z.partialRecord(z.enum(filmLanguages), filmSchema)
export type FilmRecord = z.infer<typeof filmRecordSchema>

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}

export function filmNames(language: string) {
  return { film: `film.${language}.mp4`, poster: `film.${language}.webp`, captions: `film.${language}.vtt` }
}
