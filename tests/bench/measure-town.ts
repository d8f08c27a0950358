import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { createRule } from '~/assignments/rules.server'
import { runPlan } from '~/assignments/run-plan.server'
import { runImport } from '~/people/import/run-import.server'
import { db } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { migrate } from '~/platform/migrate.server'
import { dayOf } from '~/platform/time'
import { coverage } from '~/reports/coverage.server'
import { median } from './figures'
import { townFiles } from './town-files'

// A town of so many people on SQLite: import, plan, coverage; beside each the same rows by better-sqlite3 alone. Prints milliseconds.

const PEOPLE = Number(process.argv[2])
const TIMES = 5
const COURSE = 'phishing'
const now = new Date()
const day = dayOf(now)
const file = join(env().dataDir, 'wachsam.db')
const empty = join(env().dataDir, 'empty.db')

async function timed<T>(work: () => T | Promise<T>): Promise<[number, T]> {
  const begun = performance.now()
  const result = await work()
  return [performance.now() - begun, result]
}

/** The rows of these tables into an empty copy of the database, in one transaction. */
function insertRaw(tables: string[]): number {
  const source = new Database(file, { readonly: true })
  copyFileSync(empty, `${empty}.copy`)
  const target = new Database(`${empty}.copy`)
  target.pragma('journal_mode = WAL')
  target.pragma('foreign_keys = OFF') // rows they refer to may not be in it
  const work = tables.map((table) => ({ table, rows: source.prepare(`SELECT * FROM "${table}"`).raw().all() as unknown[][] }))
  const begun = performance.now()
  target.transaction(() => {
    for (const { table, rows } of work) {
      if (!rows[0]) continue
      const insert = target.prepare(`INSERT INTO "${table}" VALUES (${rows[0].map(() => '?').join(',')})`)
      for (const row of rows) insert.run(row)
    }
  })()
  const ms = performance.now() - begun
  source.close()
  target.close()
  return ms
}

function scan(): number {
  const source = new Database(file, { readonly: true })
  const begun = performance.now()
  source.prepare('SELECT * FROM "Enrolment"').raw().all()
  const ms = performance.now() - begun
  source.close()
  return ms
}

async function several(work: () => number | Promise<number>): Promise<number> {
  const times: number[] = []
  for (let time = 0; time < TIMES; time++) times.push(await work())
  return median(times)
}

await migrate()
const template = new Database(file)
template.exec(`VACUUM INTO '${empty}'`)
template.close()

const options = { now, day, actor: null, locale: 'de' as const, dryRun: false, confirmed: true }
const [importMs, report] = await timed(() => runImport(townFiles(PEOPLE), options))
if (!report.ok) throw new Error(JSON.stringify(report.errors.slice(0, 3)))
const importRaw = await several(() => insertRaw(['Unit', 'UnitPlace', 'Person', 'Identity', 'Employment', 'Membership', 'Responsibility']))

const rule = { courseId: COURSE, unitId: null, dueDays: 30, repeats: true, mandatory: true, from: day }
await createRule(rule, { now, day, actor: null })
const [planMs, plan] = await timed(() => runPlan({ day, now }))
if (plan.enrolled !== PEOPLE) throw new Error(`${plan.enrolled} of ${PEOPLE} enrolled`)
const planRaw = await several(() => insertRaw(['Enrolment']))
const [againMs] = await timed(() => runPlan({ day, now }))

const [, figures] = await timed(() => coverage({ day, courseId: COURSE }))
const root = figures.find(({ unit }) => unit === 'E00000')
if (root?.enrolled !== PEOPLE) throw new Error(`coverage counts ${root?.enrolled} of ${PEOPLE}`)
const coverageMs = await several(async () => (await timed(() => coverage({ day, courseId: COURSE })))[0])
const coverageRaw = await several(scan)

await db.$disconnect()
console.log(JSON.stringify({ importMs, importRaw, planMs, planRaw, againMs, coverageMs, coverageRaw }))
