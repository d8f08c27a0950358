import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { demoPerson, learner, signIn, test, type Device } from './browser'
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

const SLOW_FACE_MS = 300
/** One line that just fits in the one face and not in the other moves a phone's page by 0.016. */
const STILL = 0.02

interface Movement {
  /** The sum of the layout shifts. */
  sum: number
  nodes: string[]
}

/** What has moved by itself on a page that no cache has anything of and whose faces come late. */
async function movement({ page, context }: Device, from: BrowserContext, path: string, arrived: string): Promise<Movement> {
  await context.addCookies(await from.cookies())
  await page.route('**/*.woff2', async (route) => {
    await sleep(SLOW_FACE_MS)
    await route.continue()
  })
  await page.addInitScript(() => {
    const movement: Movement = { sum: 0, nodes: [] }
    Object.assign(window, { movement })
    type Shift = PerformanceEntry & { value: number; sources: { node: Element | null }[] }
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[]) {
        movement.sum += value
        movement.nodes.push(...sources.map(({ node }) => `${node?.nodeName} ${node?.className} ${node?.textContent?.slice(0, 40)}`))
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(path, { waitUntil: 'networkidle' })
  await page.locator(arrived).first().waitFor()
  await page.evaluate(() => document.fonts.ready)
  await sleep(SLOW_FACE_MS)
  return page.evaluate(() => (window as unknown as { movement: Movement }).movement)
}

test('nothing moves when the faces, the film and the chart arrive', async ({ openDevice }) => {
  const employee = await openDevice()
  await signIn(employee.page, learner('link'))
  const manager = await openDevice()
  await signIn(manager.page, demoPerson('manager'))
  const pages: [Device, string, string][] = [
    [employee, '/', 'h1'],
    [employee, LESSONS.recognise, '.vjs-big-play-button'],
    [employee, LESSONS.quiz, 'h1'],
    [manager, '/leitung', '.recharts-wrapper'],
  ]
  for (const [{ context }, path, arrived] of pages) {
    for (const width of [360, 1440]) {
      const { sum, nodes } = await movement(await openDevice({ width }), context, path, arrived)
      expect(sum, `${path} at ${width} px: ${nodes.join('; ')}`).toBeLessThan(STILL)
    }
  }
})

test('no script is asked for before the page is painted', async ({ openDevice }) => {
  const { page } = await openDevice()
  await page.goto('/anmelden', { waitUntil: 'networkidle' })
  const { painted, asked } = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
    asked: performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).map(({ startTime }) => startTime),
  }))
  expect(asked.length).toBeGreaterThan(5)
  expect(Math.min(...asked)).toBeGreaterThan(painted)
})
