import { AsyncLocalStorage } from 'node:async_hooks'
import { setImmediate } from 'node:timers/promises'
import type { Work, WorkStep } from './work'

type Hear = (work: Work) => void

const hearing = new AsyncLocalStorage<Hear>()
const kept = globalThis as { wachsamWork?: Map<string, Work> }
const running = () => (kept.wachsamWork ??= new Map())

/** Runs long work and hears how far it is. */
export const heard = <T>(hear: Hear, work: () => Promise<T>): Promise<T> => hearing.run(hear, work)

/** Runs long work that the pages of whoever acts can ask about. */
export async function shownTo<T>(personId: string | null, work: () => Promise<T>): Promise<T> {
  if (personId === null) return work()
  try {
    return await heard((now) => running().set(personId, now), work)
  } finally {
    running().delete(personId)
  }
}

/** What is under way for a person in this process. */
export const workOf = (personId: string): Work | null => running().get(personId) ?? null

/** Says how far the work is, and lets questions about it in; does nothing where nobody hears. */
export async function tell(step: WorkStep, done = 0, total = 1): Promise<void> {
  const hear = hearing.getStore()
  if (!hear) return
  hear({ step, percent: Math.floor((done / Math.max(total, 1)) * 100) })
  await setImmediate()
}
