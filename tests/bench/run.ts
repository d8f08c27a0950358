import { writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { benchLessons } from './bench-lessons'
import { benchLighthouse } from './bench-lighthouse'
import { benchPage } from './bench-page'
import { benchPeople } from './bench-people'
import { judged, tableOf, type Figure, type Measured } from './figures'

// `npm run bench [-- NAME] [--full]`: figures beside their baselines, into the terminal and bench-results.json.

export interface BenchOptions {
  full: boolean
}

const BENCHES: Record<string, (options: BenchOptions) => Promise<Measured[]>> = {
  lessons: benchLessons,
  page: benchPage,
  people: benchPeople,
  lighthouse: benchLighthouse,
}

const args = process.argv.slice(2)
const full = args.includes('--full')
const wanted = args.filter((arg) => arg !== '--full')
const unknown = wanted.filter((name) => !Object.hasOwn(BENCHES, name))
if (unknown.length > 0) {
  console.error(`There is no bench “${unknown.join('”, “')}”. There are: ${Object.keys(BENCHES).join(', ')}; and --full for the large ones.`)
  process.exit(2)
}

const figures: Figure[] = []
for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.error(`${name} … (load of the machine: ${loadavg()[0]?.toFixed(1)})`)
  figures.push(...(await bench({ full })).map(judged))
}
writeFileSync('bench-results.json', `${JSON.stringify(figures, null, 2)}\n`)
console.log(tableOf(figures))
process.exit(figures.every(({ ok }) => ok) ? 0 : 1)
