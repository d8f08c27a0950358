import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { db } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { mp4, sampleCourse, writeFiles } from '../../tests/support/sample-course'
import { findLessonText } from './catalogue.server'
import { openContent } from './content-store.server'
import { keepMedium } from './media-store.server'
import { lessonModule } from './serve-lesson.server'
import { mediumResponse } from './serve-medium.server'

const shipped = join(env().dataDir, 'shipped')

const hashes: Record<string, string> = {}
const request = (headers: Record<string, string> = {}) => new Request('http://127.0.0.1/', { headers })
const statusOf = async (answer: Promise<Response>) => (await answer.catch((thrown: Response) => thrown)).status

beforeAll(async () => {
  writeFiles(shipped, sampleCourse())
  await openContent({ watch: false, shippedDir: shipped })
  for (const { path, contentHash } of await db.courseFile.findMany()) hashes[path.split('/').at(-1) ?? ''] = contentHash
})

test('a medium is served whole, as what it is, for ever', async () => {
  const answer = await mediumResponse(request(), hashes['film.mp4'] ?? '', 'film.mp4')
  expect(answer.status).toBe(200)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'video/mp4',
    'cache-control': 'private, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    'accept-ranges': 'bytes',
  })
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array(mp4(12)))
})

test('a player gets the range it asks for', async () => {
  const answer = await mediumResponse(request({ Range: 'bytes=4-7' }), hashes['film.mp4'] ?? '', 'film.mp4')
  expect([answer.status, await answer.text()]).toEqual([206, 'ftyp'])
})

test('a drawing cannot run anything when opened by itself', async () => {
  const answer = await mediumResponse(request(), hashes['bild.svg'] ?? '', 'bild.svg')
  expect(answer.headers.get('Content-Security-Policy')).toBe("default-src 'none'; style-src 'unsafe-inline'")
  expect(answer.headers.get('Content-Type')).toBe('image/svg+xml')
})

test('nothing else is served: no text, no other name, no path, no file of no version', async () => {
  writeFiles(shipped, { 'fremd.svg': '<svg/>' })
  const stranger = await keepMedium(join(shipped, 'fremd.svg'))
  const film = hashes['film.mp4'] ?? ''
  for (const [hash, name] of [
    [hashes['course.yaml'], 'course.yaml'],
    [hashes['de.mdx'], 'de.mdx'],
    [hashes['de.mdx'], 'de.svg'],
    [film, 'film.svg'],
    [film, 'anders.mp4'],
    [film, '../film.mp4'],
    [film.toUpperCase(), 'film.mp4'],
    [`../media/${film}`, 'film.mp4'],
    ['..', 'film.mp4'],
    [film.slice(1), 'film.mp4'],
    [stranger, 'fremd.svg'],
    ['0'.repeat(64), 'film.mp4'],
  ]) {
    expect(await statusOf(mediumResponse(request(), hash ?? '', name ?? '')), `${hash}/${name}`).toBe(404)
  }
})

test('a lesson’s code is served as a module that makes a component', async () => {
  const shown = await findLessonText('probe', 'eins', 'de')
  const answer = await lessonModule(`${shown?.codeHash}.js`)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'private, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  })
  const text = await answer.text()
  expect(text).toMatch(/^export default function\(React,ReactDOM,_jsx_runtime\)\{[^]+return Component;\}$/)
  expect(text).toContain('Der erste Text.')
})

test.each(['x.js', '../choice-ids.key', `${'0'.repeat(64)}.js`, `${'0'.repeat(64)}`, ''])('no code under %s', async (file) => {
  expect(await statusOf(lessonModule(file))).toBe(404)
})
