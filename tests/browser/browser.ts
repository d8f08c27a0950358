import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { launchChromium } from '../support/chromium'

export const demo = inject('demo')

let browser: Browser
let opened: BrowserContext[] = []

beforeAll(async () => {
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
})

interface Device {
  locale?: 'de' | 'en'
  width?: number
  javaScript?: boolean
}

/** A browser of its own: no cookies, and every script error or refused resource is kept in `complaints`. */
export async function openDevice({ locale = 'de', width = 1440, javaScript = true }: Device = {}): Promise<{
  page: Page
  complaints: string[]
}> {
  const context = await browser.newContext({
    baseURL: demo.address,
    viewport: { width, height: 900 },
    locale: locale === 'de' ? 'de-DE' : 'en-GB',
    javaScriptEnabled: javaScript,
    reducedMotion: 'reduce',
  })
  opened.push(context)
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    const expected = /status of 4\d\d/.test(message.text()) // a page that says so itself
    if (message.type() === 'error' && !expected) complaints.push(message.text())
  })
  return { page, complaints }
}

export async function closeDevices(): Promise<void> {
  await Promise.all(opened.map((context) => context.close()))
  opened = []
}

export function demoPerson(part: string) {
  const person = demo.people.find((one) => one.part === part)
  if (!person) throw new Error(`no demo person ${part}`)
  return person
}

export async function signIn(page: Page, part: string, at = '/anmelden'): Promise<void> {
  const { login, password } = demoPerson(part)
  await page.goto(at)
  await page.locator('input[name=login]').fill(login)
  await page.locator('input[name=password]').fill(password)
  await page.locator('main form button[type=submit]').first().click()
  await page.waitForURL((url) => url.pathname !== '/anmelden')
}

/** WCAG 2.2 AA as far as a machine sees, and nothing wider than the screen. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`),
  ).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(overflow, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(0)
}
