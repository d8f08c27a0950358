import { expect } from 'vitest'
import { learner, signIn, test } from './browser'
import { activity, isDone, LESSONS } from './lesson'

const HALF_OF_THE_FILM_MS = 50_000

test('who jumps to the end has not seen the film; who watches it at double speed has', async ({ openDevice }) => {
  const { page } = await openDevice()
  await signIn(page, learner('film'), LESSONS.recognise)
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
  await isDone(page, 'film', 'de').waitFor({ timeout: HALF_OF_THE_FILM_MS + 30_000 })

  const other = await openDevice({ width: 360 })
  await signIn(other.page, learner('film'), LESSONS.recognise)
  await isDone(other.page, 'film', 'de').waitFor()
})
