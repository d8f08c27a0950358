import { z } from 'zod'
import { LOCALES, type Locale } from '~/platform/locale'

export type FilmLanguage = Locale

const word = z.string().trim().min(1)
const perLanguage = z.partialRecord(z.enum(LOCALES), word)
export type PerLanguage = z.infer<typeof perLanguage>

const sceneSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  seconds: z.number().min(3).max(60),
  picture: word,
  title: perLanguage,
  words: perLanguage,
  caption: perLanguage,
  labels: z.record(word, perLanguage).default({}),
  icons: z.array(word).max(4).default([]),
  mark: word.optional(),
})

export const storyboardSchema = z.strictObject({
  languages: z.array(z.enum(LOCALES)).min(1).default([...LOCALES]),
  poster: z.number().min(0),
  /** Sound files beside the storyboard; without them a film is silent. */
  narration: perLanguage.optional(),
  scenes: z.array(sceneSchema).min(1),
})

export type Scene = z.infer<typeof sceneSchema>
export type Storyboard = z.infer<typeof storyboardSchema>
