import type { Db } from './db.server'
import type { Day } from './time'

/** What a lower folder announces inside its transaction so that a higher one can follow; wired in app/wiring.server.ts. */
export interface Changes {
  courseAccepted: { courseId: string; versionHash: string }
  courseToRepeat: { courseId: string; day: Day; now: Date }
  peopleImported: { day: Day; now: Date }
}

type Listener<K extends keyof Changes> = (change: Changes[K], tx: Db) => Promise<void>

const listeners: { [K in keyof Changes]?: Listener<K>[] } = {}

export function listen<K extends keyof Changes>(kind: K, listener: Listener<K>): void {
  const known: Listener<K>[] = listeners[kind] ?? []
  known.push(listener)
  listeners[kind] = known as (typeof listeners)[K]
}

/** Runs every listener in the caller's transaction; an error rolls both back. */
export async function announce<K extends keyof Changes>(kind: K, change: Changes[K], tx: Db): Promise<void> {
  const known: Listener<K>[] = listeners[kind] ?? []
  for (const listener of known) await listener(change, tx)
}
