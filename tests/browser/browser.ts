import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test as plainTest } from 'vitest'
import { launchChromium } from '../support/chromium'
import type { Story } from './learners'
import type { TownPerson } from './town'

export const demo = inject('demo')
const learners = inject('learners')

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
})

export interface DeviceOptions {
  locale?: 'de' | 'en'
  width?: number
  javaScript?: boolean
  dark?: boolean
  /** Another town than the demo all tests share. */
  address?: string
  /** What a page is meant to complain of in this test, e.g. a lost line. */
  expected?: RegExp
}

export interface Device {
  context: BrowserContext
  page: Page
  complaints: string[]
}

/** Tests with devices: each is closed afterwards, and what its pages complained of fails the test. */
export const test = plainTest.extend<{ openDevice: (options?: DeviceOptions) => Promise<Device> }>({
  openDevice: async ({ task }, provide) => {
    const devices: Device[] = []
    await provide(async (options = {}) => {
      const device = await newDevice(options)
      devices.push(device)
      return device
    })
    if (task.result?.state === 'fail') await keepPictures(task.name, devices)
    await Promise.all(devices.map(({ context }) => context.close()))
    const complaints = devices.flatMap((device) => device.complaints)
    expect(complaints, 'script errors, refused resources, violations of the Content-Security-Policy').toEqual([])
  },
})

/** A browser of its own: no cookies, and every script error or refused resource is a complaint. */
async function newDevice(options: DeviceOptions): Promise<Device> {
  const { locale = 'de', width = 1440, javaScript = true, dark = false, address = demo.address, expected } = options
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height: 900 },
    locale: locale === 'de' ? 'de-DE' : 'en-GB',
    javaScriptEnabled: javaScript,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(20_000)
  const complaints: string[] = []
  const complain = (text: string) => {
    if (!expected?.test(text)) complaints.push(text)
  }
  context.on('weberror', (error) => complain(`${error.page()?.url()}: ${error.error().message}`))
  context.on('console', (message) => {
    if (message.type() !== 'error') return
    const { url } = message.location()
    if (/status of 4\d\d/.test(message.text()) && isSaidByPage(url)) return
    complain(`${message.text()} (${url})`)
  })
  if (javaScript) context.on('page', waitForLife)
  return { context, page: await context.newPage(), complaints }
}

const living = new WeakSet<Page>()

/** A page is opened when React has taken over what the server sent: before, a click is the browser's own, which most tests are not about. */
function waitForLife(page: Page): void {
  living.add(page)
  const { goto, reload } = page
  const open = (options?: { waitUntil?: string }) => (options?.waitUntil === undefined ? isAlive(page) : undefined)
  page.goto = async (...args) => {
    const response = await goto.apply(page, args)
    await open(args[1])
    return response
  }
  page.reload = async (...args) => {
    const response = await reload.apply(page, args)
    await open(args[0])
    return response
  }
}

/** The frame of the page, and what is taken over by itself: a lesson. */
async function isAlive(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    ['.shell__brand', '.lesson__body > *']
      .flatMap((selector) => document.querySelector(selector) ?? [])
      .every((element) => Object.keys(element).some((key) => key.startsWith('__react'))),
  )
}

/** Answers that a page shows in words: of documents and of the router's own requests. */
const isSaidByPage = (url: string) => /\.data(\?|$)/.test(url) || !/\.\w+(\?|$)|\/(medien|lektion|aktivitaet)\//.test(url)

/** Of a test that failed: what its pages looked like. */
async function keepPictures(test: string, devices: Device[]): Promise<void> {
  const folder = join(tmpdir(), 'wachsam-failed')
  mkdirSync(folder, { recursive: true })
  const pages = devices.flatMap(({ context }) => context.pages())
  for (const [index, page] of pages.entries()) {
    const path = join(folder, `${test.replace(/[^\w]+/g, '-').slice(0, 80)}-${index + 1}.png`)
    await page.screenshot({ path, fullPage: true }).catch(() => undefined)
    console.info(`${page.url()}: ${path}`)
  }
}

export function demoPerson(part: string): TownPerson {
  const person = demo.people.find((one) => one.part === part)
  if (!person) throw new Error(`no demo person ${part}`)
  return person
}

export const learner = (story: Story): TownPerson => learners[story]

/** Signs in on `at`, which may be a page that asks for it, and waits for the page behind it. */
export async function signIn(page: Page, { login, password }: TownPerson, at = '/anmelden'): Promise<void> {
  await page.goto(at)
  await page.getByLabel(/^(E-Mail-Adresse oder Personalnummer|Email address or personnel number)/).fill(login)
  await page.getByLabel(/^(Passwort|Password)$/).fill(password)
  await page.locator('main').getByRole('button', { name: /^(Anmelden|Sign in)$/ }).click()
  await page.waitForURL((url) => url.pathname !== '/anmelden')
  if (living.has(page)) await isAlive(page)
}

/** The page in this language, whatever the person saw before. */
export async function inLanguage(page: Page, locale: 'de' | 'en'): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) === locale) return
  await page.getByRole('button', { name: locale === 'en' ? 'English' : 'Deutsch' }).click()
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, locale)
}
