import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import lighthouse, { type Result } from 'lighthouse'
import { chromium } from 'playwright-core'
import { chromiumOptions } from '../support/chromium'
import { withBuild } from './build'
import { firstLine, inFolder, run, start } from './child'
import { median, type Measured } from './figures'

const COURSE = 'phishing'
const LESSON = `/kurse/${COURSE}/erkennen`
const ROUNDS = 3
const SLACK = 3
const BASELINE = 'a bare KERN page'
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const

type Category = (typeof CATEGORIES)[number]
type Scores = Record<Category, number>

/** Lighthouse's scores (0 to 100) of the pages people see most, as on a slow phone, beside a page of KERN's alone. */
export async function benchLighthouse(): Promise<Measured[]> {
  return withBuild((build) => inFolder((folder) => measure(build, folder)))
}

async function measure(build: string, folder: string): Promise<Measured[]> {
  const settings = { DATA_DIR: join(folder, 'data') }
  const cookies = await run<{ employee: string; manager: string }>('town-data.ts', [COURSE], settings)
  const server = start('page-server.ts', [build, LESSON, cookies.employee], settings)
  const port = await freePort()
  const browser = await chromium.launch(chromiumOptions([`--remote-debugging-port=${port}`]))
  try {
    const { address } = await firstLine<{ address: string }>(server)
    const scores = (path: string, cookie: string) => scoresOf(address + path, cookie, port)
    const bare = await scores('/bench/kern', '')
    const pages: [string, string, string][] = [
      ['the learner’s start page', '/', cookies.employee],
      ['a lesson', LESSON, cookies.employee],
      ['a quiz', `/kurse/${COURSE}/abschluss`, cookies.employee],
      ['the coverage page', '/leitung', cookies.manager],
    ]
    const measured: Measured[] = []
    for (const [name, path, cookie] of pages) measured.push(...figuresOf(name, await scores(path, cookie), bare))
    return measured
  } finally {
    await browser.close()
    server.kill('SIGTERM')
  }
}

function figuresOf(page: string, scores: Scores, bare: Scores): Measured[] {
  return CATEGORIES.map((category) => ({
    name: `${page}: ${category}`,
    value: scores[category],
    unit: 'points',
    baseline: { name: BASELINE, value: bare[category] },
    goal: { of: 'value', at: 'least', limit: category === 'performance' ? bare.performance - SLACK : 100 },
  }))
}

/** The median of each category. */
async function scoresOf(url: string, cookie: string, port: number): Promise<Scores> {
  const rounds: Scores[] = []
  for (let round = 0; round < ROUNDS; round++) rounds.push(await audit(url, cookie, port))
  const middle = (category: Category) => median(rounds.map((scores) => scores[category]))
  return { performance: middle('performance'), accessibility: middle('accessibility'), 'best-practices': middle('best-practices') }
}

/** Chromium now and then gives no trace to judge by; Lighthouse then asks to be run again. */
async function audit(url: string, cookie: string, port: number, triesLeft = 2): Promise<Scores> {
  const result = await lighthouse(url, {
    port,
    logLevel: 'error',
    onlyCategories: [...CATEGORIES],
    extraHeaders: cookie ? { Cookie: cookie } : {},
  })
  if (!result || result.lhr.runtimeError) {
    if (triesLeft > 0) return audit(url, cookie, port, triesLeft - 1)
    throw new Error(`${url}: ${result?.lhr.runtimeError?.message ?? 'no result'}`)
  }
  const { categories } = result.lhr
  for (const line of shortcomings(result.lhr)) console.error(`${new URL(url).pathname} ${line}`)
  const score = (category: Category) => Math.round((categories[category]?.score ?? 0) * 100)
  return { performance: score('performance'), accessibility: score('accessibility'), 'best-practices': score('best-practices') }
}

/** What cost points, and where. */
function shortcomings({ categories, audits }: Result): string[] {
  return Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs.flatMap(({ id, weight }) => {
      const { score = 1, title = id, displayValue = '', details } = audits[id] ?? {}
      if (weight === 0 || score === null || score >= 0.9) return []
      const items = details && 'items' in details ? (details.items as { node?: { snippet?: string }; description?: string }[]) : []
      return [`${id} ${score} (${title} ${displayValue}) ${items.map(({ node, description }) => node?.snippet ?? description ?? '').join(' | ')}`]
    }),
  )
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
