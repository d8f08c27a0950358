import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { env } from '~/platform/env.server'
import { readLessonOnce } from './kept-lessons.server'
import { readLesson } from './read-lesson.server'

const corpus = (folder: string) => readdirSync(`tests/content-corpus/${folder}`).map((name) => readFileSync(`tests/content-corpus/${folder}/${name}`, 'utf8'))
const kept = () => readdirSync(join(env().dataDir, 'cache', 'lessons')).filter((name) => name.endsWith('.json'))

test.each(['harmless', 'hostile'])('what was kept of a %s lesson is what reading it finds', async (folder) => {
  for (const text of corpus(folder)) {
    const read = await readLesson(text, { locale: 'en' })
    await readLessonOnce(text, { locale: 'en' })
    expect(await readLessonOnce(text, { locale: 'en' })).toEqual(read)
  }
})

test('a text is kept once for each language, however often it is read', async () => {
  const text = '---\ntitle: Einmal\n---\n\nEin Satz.\n'
  const before = kept().length
  for (const locale of ['de', 'en', 'de', 'en'] as const) await readLessonOnce(text, { locale })
  expect(kept()).toHaveLength(before + 2)
})
