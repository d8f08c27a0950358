import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { migrationsDir, schemaDifference } from '~/platform/migrate.server'
import { startPostgres } from '../tests/support/postgres'

// `npm run migration -- <name>`: writes the next migration for both databases from what changed in schema.prisma since the last.

const SNAPSHOT = 'prisma/migrations/schema.prisma'

const name = process.argv[2] ?? ''
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Usage: npm run migration -- name_in_snake_case')
  process.exit(2)
}

const before = existsSync(SNAPSHOT) ? readFileSync(SNAPSHOT, 'utf8') : null
const after = readFileSync('prisma/schema.prisma', 'utf8')
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
const postgres = await startPostgres() // only connected to: both ends of the difference are texts

for (const url of ['file::memory:', postgres.url('postgres')]) {
  const sql = await schemaDifference(url, before, after)
  const target = join(migrationsDir(url), `${stamp}_${name}`, 'migration.sql')
  if (!sql) {
    console.log(`${migrationsDir(url)}: nothing changed`)
    continue
  }
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, sql)
  console.log(target)
}
writeFileSync(SNAPSHOT, after)
await postgres.stop()
process.exit(0)
