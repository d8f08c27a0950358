import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { filmPage, FONT_WEIGHTS, FRAME, type FontFiles } from './page'
import { FilmError } from './programs.server'

const FACES = { 400: 'Regular', 600: 'SemiBold', 700: 'Bold' } as const
const ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
]

/** A browser page that turns a frame's markup into a picture. */
export interface FilmPage {
  show(markup: string): Promise<void>
  /** The words on the shown frame that do not fit the place they have. */
  overflowing(): Promise<string[]>
  /** What is shown, as a lossless PNG or a small WebP. */
  shoot(format: 'png' | 'webp'): Promise<Buffer>
  close(): Promise<void>
}

export async function openFilmPage(executablePath: string): Promise<FilmPage> {
  const browser = await launch(executablePath)
  try {
    const page = await browser.newPage({ viewport: FRAME, deviceScaleFactor: 1 })
    await page.setContent(filmPage(await readFonts()))
    await page.evaluate(
      (weights) => Promise.all(weights.map((weight) => document.fonts.load(`${weight} 20px Film`))),
      [...FONT_WEIGHTS],
    )
    return wrap(browser, page, await page.context().newCDPSession(page))
  } catch (error) {
    await browser.close()
    throw error
  }
}

async function launch(executablePath: string): Promise<Browser> {
  const driver = await import('playwright-core').catch(() => undefined)
  if (!driver) throw new FilmError('noDriver')
  // Chromium refuses to run as root inside its sandbox, as in most containers.
  const chromiumSandbox = process.getuid?.() !== 0
  return driver.chromium.launch({ executablePath, args: ARGUMENTS, chromiumSandbox })
}

function wrap(browser: Browser, page: Page, session: CDPSession): FilmPage {
  return {
    async show(markup) {
      await page.evaluate((html) => {
        const main = document.querySelector('main')
        if (main) main.innerHTML = html
      }, markup)
    },
    overflowing() {
      return page.evaluate(() =>
        [...document.querySelectorAll('[data-fit]')]
          // A line's box is a little lower than the letters' own; a whole line more is what must not be.
          .filter((place) => place.scrollWidth > place.clientWidth + 1 || place.scrollHeight > place.clientHeight + 8)
          .map((place) => (place.textContent ?? '').trim()),
      )
    },
    async shoot(format) {
      const quality = format === 'webp' ? 90 : undefined
      const { data } = await session.send('Page.captureScreenshot', { format, quality, optimizeForSpeed: format === 'png' })
      return Buffer.from(data, 'base64')
    },
    close: () => browser.close(),
  }
}

async function readFonts(): Promise<FontFiles> {
  const css = createRequire(import.meta.url).resolve('@kern-ux/native/dist/fonts/fira-sans.css')
  const read = (weight: keyof typeof FACES) => readFile(join(dirname(css), 'fira-sans', `FiraSans-${FACES[weight]}.woff2`))
  return { 400: await read(400), 600: await read(600), 700: await read(700) }
}
