import { isPostgres } from './database-url'
import { db, type Db } from './db.server'
import { env } from './env.server'

/**
 * After many new rows at once: until PostgreSQL's own housekeeping comes by, a minute or more, it would plan as if the tables were
 * empty, and the coverage of a town took half a minute instead of 20 milliseconds. SQLite plans well without.
 */
export async function refreshStatistics(tx: Db = db): Promise<void> {
  if (isPostgres(env().databaseUrl)) await tx.$executeRawUnsafe('ANALYZE')
}
