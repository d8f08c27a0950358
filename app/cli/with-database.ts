import '~/wiring.server'
import { db } from '~/platform/db.server'
import { migrate } from '~/platform/migrate.server'

/** For commands: an up-to-date database, made if there is none, and closed afterwards. */
export async function withDatabase<T>(run: () => Promise<T>): Promise<T> {
  await migrate()
  try {
    return await run()
  } finally {
    await db.$disconnect()
  }
}
