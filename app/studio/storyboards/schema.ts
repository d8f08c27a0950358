import { z } from 'zod'

export const filmLanguages = ['de', 'en'] as const
export type FilmLanguage = (typeof filmLanguages)[number]

const word = z.string().trim().min(1)
const perLanguage = z.partialRecord(z.enum(filmLanguages), word)
export type PerLanguage = z.infer<typeof perLanguage>

const sceneSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  seconds: z.number().min(3).max(60),
  picture: word,
  title: perLanguage,
  words: perLanguage,
  caption: perLanguage,
  labels: z.record(word, perLanguage).default({}),
})

export const storyboardSchema = z.strictObject({
  languages: z.array(z.enum(filmLanguages)).min(1).default([...filmLanguages]),
  poster: z.number().min(0),
  scenes: z.array(sceneSchema).min(1),
})

export type Scene = z.infer<typeof sceneSchema>
export type Storyboard = z.infer<typeof storyboardSchema>
