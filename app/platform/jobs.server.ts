import { hostname } from 'node:os'
import { db, isUniqueViolation } from './db.server'
import { MINUTE_MS } from './time'

const CLAIM_MS = 30 * MINUTE_MS

/**
 * Runs a job once a slot (say, a day), whichever process comes first; a claim whose holder died is taken over after half an hour.
 * Returns null when the slot is done or in other hands. The job itself must be safe to run twice.
 */
export async function runOnce<T>(name: string, slot: string, now: Date, job: () => Promise<T>): Promise<T | null> {
  if (!(await claim(name, slot, now))) return null
  const result = await job()
  await db.jobRun.update({
    where: { name_slot: { name, slot } },
    data: { finishedAt: new Date(), result: JSON.stringify(result) },
  })
  return result
}

async function claim(name: string, slot: string, now: Date): Promise<boolean> {
  const claimedBy = `${hostname()}/${process.pid}`
  try {
    await db.jobRun.create({ data: { name, slot, claimedBy, claimedAt: now } })
    return true
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    const { count } = await db.jobRun.updateMany({
      where: { name, slot, finishedAt: null, claimedAt: { lt: new Date(now.getTime() - CLAIM_MS) } },
      data: { claimedBy, claimedAt: now },
    })
    return count === 1
  }
}
