import { join } from 'node:path'
import { inFolder, run } from './child'
import type { Measured } from './figures'

const PEOPLE = 5_000
const MANY = 50_000

interface Town {
  importMs: number
  importRaw: number
  planMs: number
  planRaw: number
  againMs: number
  coverageMs: number
  coverageRaw: number
}

/** Import, plan and coverage of a town. */
export async function benchPeople({ full }: { full: boolean }): Promise<Measured[]> {
  const measured: Measured[] = []
  for (const people of full ? [PEOPLE, MANY] : [PEOPLE]) measured.push(...(await measureTown(people)))
  return measured
}

async function measureTown(people: number): Promise<Measured[]> {
  const town = await inFolder((folder) => run<Town>('measure-town.ts', [String(people)], { DATA_DIR: join(folder, 'data') }))
  const raw = (value: number) => ({ name: 'the same rows inserted by better-sqlite3', value })
  const scan = { name: 'the enrolments read by better-sqlite3', value: town.coverageRaw }
  const of = `${people.toLocaleString('en')} people`
  return [
    { name: `import of ${of}`, value: town.importMs, unit: 'ms', baseline: raw(town.importRaw) },
    { name: `plan run that enrols ${of}`, value: town.planMs, unit: 'ms', baseline: raw(town.planRaw) },
    { name: `plan run that finds ${of} enrolled`, value: town.againMs, unit: 'ms', baseline: scan },
    { name: `coverage of all units, ${of}`, value: town.coverageMs, unit: 'ms', baseline: scan },
  ]
}
