import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { Database, Statement } from 'better-sqlite3'
import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  Transaction,
} from '@prisma/driver-adapter-utils'

const PRAGMAS =
  'PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;'

/** A queue of one: `acquire` resolves to the release function when every earlier holder has released. */
function createLock() {
  let tail: Promise<void> = Promise.resolve()
  return {
    acquire(): Promise<() => void> {
      const before = tail
      let release!: () => void
      tail = new Promise((resolve) => (release = resolve))
      return before.then(() => release)
    },
  }
}

const isRead = (query: SqlQuery) => /^\s*(select|with)\b/i.test(query.sql)

/**
 * Prisma's better-sqlite3 adapter runs queries from outside a transaction on the same connection, hence inside whatever
 * transaction happens to be open: a rollback would take acknowledged writes with it. Here reads have a connection of their own
 * (WAL: they see the last commit) and writes wait for the open transaction to end.
 */
export class SqliteAdapterFactory implements SqlDriverAdapterFactory {
  readonly provider = 'sqlite'
  readonly adapterName = '@prisma/adapter-better-sqlite3'
  readonly #inner: PrismaBetterSqlite3

  constructor(url: string) {
    this.#inner = new PrismaBetterSqlite3({ url })
  }


  async connect(): Promise<SqlDriverAdapter> {
    const writer = await this.#open()
    const reader = await this.#open()
    keepStatements(reader)
    const lock = createLock()

    async function alone<T>(run: () => Promise<T>): Promise<T> {
      const release = await lock.acquire()
      try {
        return await run()
      } finally {
        release()
      }
    }

    return {
      provider: 'sqlite',
      adapterName: this.adapterName,
      queryRaw: (query) => (isRead(query) ? reader.queryRaw(query) : alone(() => writer.queryRaw(query))),
      executeRaw: (query) => alone(() => writer.executeRaw(query)),
      executeScript: (script) => alone(() => writer.executeScript(script)),
      async startTransaction() {
        const release = await lock.acquire()
        try {
          await writer.executeScript('BEGIN IMMEDIATE')
        } catch (error) {
          release()
          throw error
        }
        return transactionOn(writer, release)
      },
      async dispose() {
        await reader.dispose()
        await writer.dispose()
      },
    }
  }

  async #open() {
    const connection = await this.#inner.connect()
    await connection.executeScript(PRAGMAS)
    return connection
  }
}

const STATEMENTS_HELD = 500

/**
 * The adapter prepares each query anew, which takes as long as running it. Here a connection that only reads keeps its statements; of
 * many the one not used for longest goes. SQLite prepares them again by itself when the schema has changed.
 */
function keepStatements(connection: SqlDriverAdapter): void {
  const { client } = connection as unknown as { client: Database }
  const held = new Map<string, Statement<unknown[], unknown[]>>()
  const prepare = client.prepare.bind(client) as (sql: string) => Statement<unknown[], unknown[]>
  const statementFor = (sql: string) => {
    const statement = held.get(sql) ?? prepare(sql).raw()
    held.delete(sql)
    held.set(sql, statement)
    const oldest = held.size > STATEMENTS_HELD ? held.keys().next().value : undefined
    if (oldest !== undefined) held.delete(oldest)
    return statement
  }
  /** What the adapter asks of a statement it reads with; bound anew each time, which a statement itself allows but once. */
  const read = (sql: string) => ({
    bind(args: unknown[]) {
      const statement = statementFor(sql)
      return { reader: true, columns: () => statement.columns(), raw: () => ({ all: () => statement.all(...args) }) }
    },
  })
  client.prepare = read as unknown as Database['prepare']
}

function transactionOn(writer: SqlDriverAdapter, release: () => void): Transaction {
  return {
    provider: 'sqlite',
    adapterName: writer.adapterName,
    options: { usePhantomQuery: false }, // Prisma sends COMMIT and ROLLBACK itself
    queryRaw: (query) => writer.queryRaw(query),
    executeRaw: (query) => writer.executeRaw(query),
    commit: async () => release(),
    rollback: async () => release(),
    createSavepoint: (name) => writer.executeScript(`SAVEPOINT ${name}`),
    rollbackToSavepoint: (name) => writer.executeScript(`ROLLBACK TO ${name}`),
    releaseSavepoint: (name) => writer.executeScript(`RELEASE SAVEPOINT ${name}`),
  }
}
