import { PrismaPg } from '@prisma/adapter-pg'
import { isPostgres } from './database-url'
import { PrismaClient as PostgresClient } from './generated/postgresql/client'
import { PrismaClient, type Prisma } from './generated/sqlite/client'
import { env } from './env.server'
import { SqliteAdapterFactory } from './sqlite-adapter.server'

export { Prisma } from './generated/sqlite/client'

/** The client or an open transaction: what a function that may run inside a caller's transaction takes. */
export type Db = Prisma.TransactionClient

const TRANSACTION = { maxWait: 30_000, timeout: 60_000 } // milliseconds

/** One type for both databases: SQLite's, the narrower. */
export function createDb(url: string): PrismaClient {
  if (isPostgres(url)) {
    const client = new PostgresClient({
      adapter: new PrismaPg({ connectionString: url }),
      transactionOptions: TRANSACTION,
    })
    return client as unknown as PrismaClient
  }
  return new PrismaClient({ adapter: new SqliteAdapterFactory(url), transactionOptions: TRANSACTION })
}

const kept = globalThis as { wachsamDb?: PrismaClient }

/** The process's database; development reloads of this module keep the open one. */
export const db: PrismaClient = (kept.wachsamDb ??= createDb(env().databaseUrl))

/** Runs in the caller's transaction if there is one, else in one of its own. */
export function atomically<T>(tx: Db, run: (tx: Db) => Promise<T>): Promise<T> {
  return tx === db ? db.$transaction(run) : run(tx)
}

/** Prisma's code for a broken unique constraint. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'P2002'
}
