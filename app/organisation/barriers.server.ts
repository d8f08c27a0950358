import { recordAudit } from '~/platform/audit.server'
import { db } from '~/platform/db.server'
import { newId } from '~/platform/ids.server'
import { DAY_MS } from '~/platform/time'
import type { BarrierFields } from './barriers'

/** Anybody may report without signing in: more than this a day is no longer people. */
const A_DAY = 200
const DONE_SHOWN = 50

/** Keeps a report for the administrators; false when so many came today that it is not taken. */
export async function reportBarrier({ place, text, contact }: BarrierFields, now: Date): Promise<boolean> {
  const today = await db.barrierReport.count({ where: { reportedAt: { gt: new Date(now.getTime() - DAY_MS) } } })
  if (today >= A_DAY) return false
  await db.barrierReport.create({ data: { id: newId(), reportedAt: now, place, text, contact: contact || null } })
  return true
}

export const openBarriers = (): Promise<number> => db.barrierReport.count({ where: { doneAt: null } })

const shown = { id: true, reportedAt: true, place: true, text: true, contact: true, doneAt: true } as const

/** The open reports, oldest first, and the last ones done. */
export async function listBarriers() {
  const open = await db.barrierReport.findMany({ where: { doneAt: null }, select: shown, orderBy: { reportedAt: 'asc' } })
  const done = await db.barrierReport.findMany({
    where: { NOT: { doneAt: null } },
    select: shown,
    orderBy: { doneAt: 'desc' },
    take: DONE_SHOWN,
  })
  return { open, done }
}

/** How to reach the person is no longer needed then, and goes. */
export async function settleBarrier(id: string, actor: string, now: Date): Promise<void> {
  const { count } = await db.barrierReport.updateMany({
    where: { id, doneAt: null },
    data: { doneAt: now, doneBy: actor, contact: null },
  })
  if (count > 0) await recordAudit({ at: now, actor, action: 'barrier.settled', subject: id, detail: {} })
}
