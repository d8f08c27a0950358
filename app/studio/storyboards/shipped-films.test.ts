import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FILM_RECORD, filmHash, filmNames, filmRecordSchema, STORYBOARD, storyboardHash } from '~/courses/film-record'
import { webvtt } from './captions'
import { MAX_FILM_BYTES } from './encode.server'
import { readStoryboard } from './read-storyboard'
import { readStoryboardFiles } from './storyboard-files.server'

const folders = readdirSync('content/courses', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith(STORYBOARD))
  .map((path) => join('content/courses', dirname(path)))

it('there are storyboards in the shipped courses', () => {
  expect(folders).not.toEqual([])
})

describe.each(folders)('the films of %s', async (folder) => {
  const text = readFileSync(join(folder, STORYBOARD), 'utf8')
  const { files, find } = await readStoryboardFiles(folder, text)
  const { storyboard, findings } = readStoryboard(text, 'de', find)

  it('have a storyboard without findings', () => {
    expect(findings).toEqual([])
  })

  it('were made from this very storyboard and fit', () => {
    const record = filmRecordSchema.parse(JSON.parse(readFileSync(join(folder, FILM_RECORD), 'utf8')))
    for (const language of storyboard?.languages ?? []) {
      const film = readFileSync(join(folder, filmNames(language).film))
      expect(record[language], language).toMatchObject({ storyboard: storyboardHash(text, files), film: filmHash(film), bytes: film.length })
      expect(film.length).toBeLessThan(MAX_FILM_BYTES)
    }
  })

  it('have the storyboard’s captions', () => {
    for (const language of storyboard?.languages ?? []) {
      expect(readFileSync(join(folder, filmNames(language).captions), 'utf8')).toBe(storyboard && webvtt(storyboard, language))
    }
  })
})
