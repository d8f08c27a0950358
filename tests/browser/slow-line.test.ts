import { expect } from 'vitest'
import { translate } from '~/platform/i18n.server'
import { learner, signIn, test } from './browser'
import { activity, LESSONS } from './lesson'

test('what is pressed before the lesson’s code has come leaves the lesson as the server sent it', async ({ openDevice }) => {
  const { page } = await openDevice()
  await signIn(page, learner('keyboard'), '/')
  let arrive = () => {}
  const arrived = new Promise<void>((resolve) => (arrive = resolve))
  await page.route('**/lektion/**', async (route) => {
    await arrived
    await route.continue()
  })
  await page.goto(LESSONS.recognise, { waitUntil: 'commit' })
  const skip = page.getByRole('link', { name: translate('de')('common:shell.skip') })
  await skip.waitFor({ state: 'attached' })
  await page.waitForFunction(() => Object.keys(document.querySelector('.skip-link') ?? {}).some((key) => key.startsWith('__react')))
  const film = await activity(page, 'film').elementHandle()
  await skip.focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/#inhalt$/)
  await page.waitForTimeout(500) // the router tells the page of it a little later
  expect(await film?.evaluate((element) => element.isConnected)).toBe(true)
  arrive()
  await activity(page, 'film').locator('.video-js').waitFor()
  expect(await film?.evaluate((element) => element.isConnected)).toBe(true)
})
