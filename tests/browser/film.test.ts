import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { courseYaml, lesson, writeFiles } from '../support/sample-course'
import { demo, learner, signIn, test } from './browser'
import { activity, isDone, LESSONS } from './lesson'

const course = join(demo.contentDir, 'courses', 'kurzfilm')
const ADDRESS = '/kurse/kurzfilm/eins'
const SECONDS = 16 // of the short film, the beginning of a shipped one
const FILM = `<Video id="film" src="film.mp4" captions="film.vtt" title="Kurz">
  <Transcript>Text.</Transcript>
</Video>`

beforeAll(() =>
  writeFiles(course, {
    'course.yaml': courseYaml({ id: 'kurzfilm', title: 'Kurzfilm', lessons: ['eins'] }),
    'eins/film.mp4': readFileSync('tests/browser/short-film.mp4'),
    'eins/film.vtt': `WEBVTT\n\n00:00.000 --> 00:${SECONDS - 1}.000\nText.\n`,
    'eins/en.mdx': lesson('Short', FILM),
    'eins/de.mdx': lesson('Kurz', FILM),
  }),
)

afterAll(() => rmSync(course, { recursive: true, force: true }))

test('who jumps to the end has not seen the film; who watches it at double speed has', async ({ openDevice }) => {
  const { page } = await openDevice()
  await signIn(page, learner('film'), '/')
  await expect.poll(async () => (await page.goto(ADDRESS))?.status(), { timeout: 20_000, message: 'the new course is read' }).toBe(200)
  const film = activity(page, 'film').locator('.video-js video')
  await film.waitFor()

  await film.evaluate(async (video: HTMLVideoElement) => {
    video.muted = true
    video.currentTime = video.duration - 2
    await video.play()
  })
  await expect.poll(() => film.evaluate((video: HTMLVideoElement) => video.ended), { timeout: 15_000 }).toBe(true)
  await page.reload()
  await isDone(page, 'film', 'de').waitFor({ state: 'detached' })

  await film.waitFor()
  await film.evaluate(async (video: HTMLVideoElement) => {
    video.muted = true
    video.currentTime = 0
    video.playbackRate = 2
    await video.play()
  })
  await isDone(page, 'film', 'de').waitFor({ timeout: (SECONDS / 2) * 1000 + 30_000 })

  const other = await openDevice({ width: 360 })
  await signIn(other.page, learner('film'), ADDRESS)
  await isDone(other.page, 'film', 'de').waitFor()
})

test('a shipped film plays', async ({ openDevice }) => {
  const { page } = await openDevice()
  await signIn(page, learner('film'), LESSONS.recognise)
  const film = activity(page, 'film').locator('.video-js video')
  await film.evaluate((video: HTMLVideoElement) => {
    video.muted = true
    return video.play()
  })
  await expect.poll(() => film.evaluate((video: HTMLVideoElement) => [video.currentTime > 1, video.videoWidth]), { timeout: 15_000 }).toEqual([true, 1280])
})
