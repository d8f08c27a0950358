import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { demoPerson, learner, signIn, test } from './browser'
import { LESSONS } from './lesson'

const KILOBYTE = 1024
const LIMIT = 150 * KILOBYTE

interface Script {
  name: string
  text: string
  gzip: number
}

/** Every script a page loads until it is at rest. */
async function scriptsOf(page: Page, path: string): Promise<Script[]> {
  const scripts: Promise<Script>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return
    scripts.push(
      response.text().then((text) => {
        return { name: new URL(response.url()).pathname, text, gzip: gzipSync(text).byteLength }
      }),
    )
  })
  await page.goto(path, { waitUntil: 'networkidle' })
  return Promise.all(scripts)
}

const holds = (scripts: Script[], mark: RegExp) => scripts.some(({ text }) => mark.test(text))
const PLAYER = /vjs-big-play-button/
const CHART = /recharts-wrapper/

test('a lesson without a film loads at most 150 KB of script, and neither player nor charts', async ({ openDevice }) => {
  const { page, context } = await openDevice()
  await signIn(page, learner('link'))
  const fresh = await context.newPage()
  const scripts = await scriptsOf(fresh, LESSONS.report)
  const total = scripts.reduce((sum, { gzip }) => sum + gzip, 0)
  console.info(`Scripts of a lesson without a film: ${Math.round(total / KILOBYTE)} KB gzipped in ${scripts.length} files`)
  expect(total).toBeLessThanOrEqual(LIMIT)
  expect(holds(scripts, PLAYER)).toBe(false)
  expect(holds(scripts, CHART)).toBe(false)
})

test('the player comes with a film, the chart with the coverage, and only there', async ({ openDevice }) => {
  const viewer = await openDevice()
  await signIn(viewer.page, learner('link'))
  const lesson = await scriptsOf(await viewer.context.newPage(), LESSONS.recognise)
  expect([holds(lesson, PLAYER), holds(lesson, CHART)]).toEqual([true, false])
  const manager = await openDevice()
  await signIn(manager.page, demoPerson('manager'))
  const coverage = await scriptsOf(await manager.context.newPage(), '/leitung')
  expect([holds(coverage, PLAYER), holds(coverage, CHART)]).toEqual([false, true])
})
