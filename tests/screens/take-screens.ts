import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { PAGES, type Part } from '../browser/pages'
import { startTown, townIn, type Town } from '../browser/town'
import { launchChromium } from '../support/chromium'

// `npm run screens [-- PATH…]`: every page × language × width × light and dark, for a person to leaf through in screens/index.html.
// With WACHSAM_DEMO=http://127.0.0.1:3000,./demo-data of a demo that already runs.

const OUT = 'screens'
const LOCALES = ['de', 'en'] as const
const WIDTHS = [360, 1440] as const
const SCHEMES = ['light', 'dark'] as const

interface Shot {
  part: Part
  path: string
  file: string
  look: string
}

const only = process.argv.slice(2)
const [address, attached = ''] = (process.env.WACHSAM_DEMO ?? '').split(',')
const dataDir = address ? attached : mkdtempSync(join(tmpdir(), 'wachsam-screens-'))
const running = address ? null : await startTown(dataDir)
const town = townIn(dataDir, running?.address ?? address ?? '')
const browser = await launchChromium()
rmSync(OUT, { recursive: true, force: true })
mkdirSync(OUT)
const shots: Shot[] = []
try {
  for (const part of Object.keys(PAGES) as Part[]) shots.push(...(await shootPart(browser, town, part)))
} finally {
  await browser.close()
  await running?.stop()
  if (running) rmSync(dataDir, { recursive: true, force: true })
}
writeFileSync(join(OUT, 'index.html'), leaflet(shots))
console.log(`${shots.length} pictures: ${OUT}/index.html`)

async function shootPart(browser: Browser, { address, people }: Town, part: Part): Promise<Shot[]> {
  const paths = PAGES[part].filter((path) => only.length === 0 || only.some((wanted) => path.startsWith(wanted)))
  const taken: Shot[] = []
  if (paths.length === 0) return taken
  for (const locale of LOCALES) {
    for (const width of WIDTHS) {
      for (const colorScheme of SCHEMES) {
        const context = await browser.newContext({
          baseURL: address,
          viewport: { width, height: 900 },
          locale: locale === 'de' ? 'de-DE' : 'en-GB',
          colorScheme,
          reducedMotion: 'reduce',
        })
        const page = await context.newPage()
        const person = people.find((one) => one.part === part)
        if (person) await signIn(page, person.login, person.password, locale)
        const look = `${locale} ${width} ${colorScheme}`
        for (const path of paths) taken.push(await shoot(page, { part, path, look }))
        await context.close()
      }
    }
  }
  return taken
}

async function signIn(page: Page, login: string, password: string, locale: string): Promise<void> {
  await page.goto('/anmelden')
  await page.locator('input[name=login]').fill(login)
  await page.locator('input[name=password]').fill(password)
  await page.locator('main').getByRole('button', { name: /^(Anmelden|Sign in)$/ }).click()
  await page.waitForURL((url) => url.pathname !== '/anmelden')
  if ((await page.locator('html').getAttribute('lang')) === locale) return
  await page.locator('button[name=sprache]').click()
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, locale)
}

async function shoot(page: Page, { part, path, look }: Omit<Shot, 'file'>): Promise<Shot> {
  await page.goto(path, { waitUntil: 'networkidle' })
  const name = `${part}${path === '/' ? '/start' : path}`.replaceAll(/[^\w-]+/g, '_')
  const file = `${name}.${look.replaceAll(' ', '-')}.png`
  await page.screenshot({ path: join(OUT, file), fullPage: true })
  return { part, path, file, look }
}

function leaflet(all: Shot[]): string {
  const pages = new Map<string, Shot[]>()
  for (const shot of all) pages.set(`${shot.part} ${shot.path}`, [...(pages.get(`${shot.part} ${shot.path}`) ?? []), shot])
  const sections = [...pages].map(([title, own]) => {
    const figures = own.map(({ file, look }) => `<figure><a href="${file}"><img loading="lazy" src="${file}" alt=""></a><figcaption>${look}</figcaption></figure>`)
    return `<section><h2>${title}</h2><div>${figures.join('')}</div></section>`
  })
  const look = 'body{font:16px sans-serif;margin:2rem}div{display:flex;flex-wrap:wrap;gap:1rem}figure{margin:0}img{height:420px;border:1px solid #999}'
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Screens</title><style>${look}</style>${sections.join('')}</html>`
}
