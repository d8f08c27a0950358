import { join } from 'node:path'
import autocannon from 'autocannon'
import { withBuild } from './build'
import { firstLine, inFolder, run, start } from './child'
import { median, type Measured } from './figures'

const COURSE = 'phishing'
const LESSON = `/kurse/${COURSE}/erkennen`
const CONNECTIONS = 10
const WARM_UP_S = 5
const SECONDS = 8
const ROUNDS = 3

/** A signed-in learner's lesson page under load, beside a route that renders the same elements and does nothing else. */
export async function benchPage(): Promise<Measured[]> {
  return withBuild((build) => inFolder((folder) => measure(build, folder)))
}

async function measure(build: string, folder: string): Promise<Measured[]> {
  const settings = { DATA_DIR: join(folder, 'data') }
  const { cookies } = await run<{ cookies: string[] }>('page-data.ts', [COURSE, String(CONNECTIONS)], settings)
  const cookie = cookies[0] ?? ''
  const server = start('page-server.ts', [build, LESSON, cookie], settings)
  try {
    const { address } = await firstLine<{ address: string }>(server)
    const lesson = (seconds = SECONDS) => load(address + LESSON, seconds, cookies)
    const bare = (seconds = SECONDS) => load(`${address}/bench`, seconds)
    const bytes = await compare(address, cookie)
    for (const warmUp of [bare, lesson]) await warmUp(WARM_UP_S)
    const rounds: { lesson: number; bare: number }[] = []
    for (let round = 0; round < ROUNDS; round++) rounds.push({ bare: await bare(), lesson: await lesson() })
    const name = 'a bare route with the same elements'
    return [
      {
        name: `a signed-in learner’s lesson page, ${CONNECTIONS} learners at once`,
        value: median(rounds.map((round) => round.lesson)),
        unit: 'requests/s',
        baseline: { name, value: median(rounds.map((round) => round.bare)) },
        goal: { of: 'ratio', at: 'least', limit: 0.5 },
      },
      { name: 'its size', value: bytes.lesson, unit: 'bytes', baseline: { name, value: bytes.bare } },
    ]
  } finally {
    server.kill('SIGTERM')
  }
}

/** Every connection is somebody else's: what simultaneous requests of one session share would flatter. */
async function load(url: string, duration: number, cookies: string[] = []): Promise<number> {
  const left = [...cookies]
  const setupClient = (client: autocannon.Client) => {
    const cookie = left.pop()
    if (cookie) client.setHeaders({ cookie })
  }
  const { requests, non2xx, errors } = await autocannon({ url, connections: CONNECTIONS, duration, setupClient })
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx + errors} answers failed`)
  return requests.average
}

/** Both pages hold the same text, or nothing is compared. */
async function compare(address: string, cookie: string): Promise<{ lesson: number; bare: number }> {
  const [lesson, bare] = await Promise.all([
    fetch(address + LESSON, { headers: { Cookie: cookie } }).then((answer) => answer.text()),
    fetch(`${address}/bench`).then((answer) => answer.text()),
  ])
  if (wordsOf(lesson) !== wordsOf(bare)) throw new Error('the bare route does not render the lesson’s elements')
  return { lesson: Buffer.byteLength(lesson), bare: Buffer.byteLength(bare) }
}

const wordsOf = (html: string): string =>
  html
    .slice(html.indexOf('<main'), html.indexOf('</main>'))
    .replace(/<!--[^]*?-->|<script\b[^]*?<\/script>|<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
