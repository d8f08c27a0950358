import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import { isPostgres } from './database-url'
import { env } from './env.server'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'

const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg')
const FILTERS = { externalTables: [], externalEnums: [] }

const kept = globalThis as { wachsamSchemaEngine?: Promise<void> }

/** Once a process, also where this module is loaded twice: the bindings keep views of one instance's memory. */
function loadEngine(): Promise<void> {
  return (kept.wachsamSchemaEngine ??= (async () => {
    const file = createRequire(import.meta.url)
      .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
      .replace(/\.js$/, '.wasm')
    const { instance } = await WebAssembly.instantiate(readFileSync(file), {
      './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports,
    })
    bindings.__wbg_set_wasm(instance.exports)
    ;(instance.exports as { __wbindgen_start(): void }).__wbindgen_start()
  })())
}

type Engine = Awaited<ReturnType<typeof bindings.SchemaEngine.new>>

const adapterFor = (url: string) =>
  isPostgres(url) ? new PrismaPg({ connectionString: url }) : new PrismaBetterSqlite3({ url })

/** Calls `run` with an engine whose connections are closed afterwards: it locks an SQLite file exclusively. */
async function withEngine<T>(url: string, run: (engine: Engine) => Promise<T>): Promise<T> {
  await loadEngine()
  const inner = adapterFor(url)
  const opened: SqlDriverAdapter[] = []
  const keep = async (connecting: Promise<SqlDriverAdapter>) => {
    const connection = await connecting
    opened.push(connection)
    return connection
  }
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: inner.provider,
    adapterName: inner.adapterName,
    connect: () => keep(inner.connect()),
    connectToShadowDb: () => keep(inner.connectToShadowDb()),
  }
  const schema = forProvider(readFileSync(resolve('prisma/schema.prisma'), 'utf8'), url)
  try {
    return await run(
      await bindings.SchemaEngine.new(
        { datamodels: [['schema.prisma', schema]] },
        () => 0,
        bindMigrationAwareSqlAdapterFactory(factory),
      ),
    )
  } finally {
    for (const connection of opened) await connection.dispose()
  }
}

const providerOf = (url: string) => (isPostgres(url) ? 'postgresql' : 'sqlite')

const forProvider = (schema: string, url: string) => schema.replace('"sqlite"', `"${providerOf(url)}"`)

export const migrationsDir = (url: string) => resolve('prisma/migrations', providerOf(url))

function migrationsList(url: string) {
  const baseDir = migrationsDir(url)
  const provider = providerOf(url)
  const names = existsSync(baseDir)
    ? readdirSync(baseDir, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : []
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: `provider = "${provider}"` },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: readFileSync(join(baseDir, name, 'migration.sql'), 'utf8') },
      },
    })),
  }
}

/**
 * Applies the migrations the database lacks, by Prisma's own engine; returns their names. Creates an SQLite file's folder.
 * Where none is lacking the engine stays out: it cannot have a file for itself that a running server holds open.
 */
export async function migrate(url = env().databaseUrl): Promise<string[]> {
  if (!isPostgres(url)) mkdirSync(dirname(url.replace(/^file:/, '')), { recursive: true })
  if (await isCurrent(url)) return []
  const { appliedMigrationNames } = await withEngine(url, (engine) =>
    engine.applyMigrations({ migrationsList: migrationsList(url), filters: FILTERS }),
  )
  return appliedMigrationNames
}

/** Whether every migration at hand is applied; false too for a database without the engine's own table. */
async function isCurrent(url: string): Promise<boolean> {
  const connection = await adapterFor(url).connect()
  const sql = 'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL'
  try {
    const { rows } = await connection.queryRaw({ sql, args: [], argTypes: [] })
    const applied = new Set(rows.map(([name]) => name))
    return migrationsList(url).migrationDirectories.every(({ path }) => applied.has(path))
  } catch {
    return false
  } finally {
    await connection.dispose()
  }
}

/**
 * The SQL that leads from one schema.prisma (null: nothing) to another on the database that `url` names; empty when nothing differs.
 * Both ends are texts, so no shadow database is needed, which Prisma's PostgreSQL adapter cannot be read through.
 */
export async function schemaDifference(url: string, before: string | null, after: string): Promise<string> {
  const target = (schema: string) => ({
    tag: 'schemaDatamodel' as const,
    files: [{ path: 'schema.prisma', content: forProvider(schema, url) }],
  })
  const { stdout } = await withEngine(url, (engine) =>
    engine.diff({
      from: before === null ? { tag: 'empty' } : target(before),
      to: target(after),
      script: true,
      exitCode: null,
      filters: FILTERS,
    }),
  )
  const sql = stdout ?? ''
  return /^\s*(--[^\n]*\s*)*$/.test(sql) ? '' : sql
}
