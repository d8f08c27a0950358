import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import { copyPostgresTemplate } from './postgres'

// Before each test file: a database of its own with all migrations, on the database kind of the running project.

const folder = mkdtempSync(join(tmpdir(), 'wachsam-test-'))
process.env.DATA_DIR = folder
process.env.LOG_LEVEL = 'silent'
delete process.env.BASE_URL // the test runner's own, not our setting

const database = inject('database')
if (database.kind === 'sqlite') {
  copyFileSync(database.template, join(folder, 'test.db'))
  process.env.DATABASE_URL = `file:${join(folder, 'test.db')}`
} else {
  process.env.DATABASE_URL = await copyPostgresTemplate(database.server)
}

afterAll(async () => {
  const { db } = await import('~/platform/db.server')
  await db.$disconnect()
  rmSync(folder, { recursive: true, force: true })
})
