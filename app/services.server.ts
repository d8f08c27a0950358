import { runDailyPlan } from './assignments/run-plan.server'
import { deleteOldInvitations } from './auth/invitations.server'
import { deleteExpiredSessions } from './auth/sessions.server'
import { setupAddress } from './auth/setup.server'
import { closeContent, openContent } from './courses/content-store.server'
import { dropOldDrafts } from './people/import/import-drafts.server'
import { db } from './platform/db.server'
import { log } from './platform/log.server'
import { HOUR_MS } from './platform/time'
import { dropOldPresence } from './studio/drafts.server'
import './wiring.server'

const WORK = {
  plan: runDailyPlan,
  sessions: deleteExpiredSessions,
  invitations: deleteOldInvitations,
  importDrafts: dropOldDrafts,
  presence: dropOldPresence,
}

let timer: NodeJS.Timeout | undefined

export interface Started {
  /** The one-time address for the first administrator; null once there is one. */
  setupAddress: string | null
}

/** What runs beside the requests: content is read and watched, and every hour what is due is done. */
export async function startServices(): Promise<Started> {
  await openContent({ watch: true })
  await doDueWork()
  timer = setInterval(() => void doDueWork(), HOUR_MS)
  return { setupAddress: await setupAddress(new Date()) }
}

export async function stopServices(): Promise<void> {
  clearInterval(timer)
  await closeContent()
  await db.$disconnect()
}

/** Each piece is safe to run twice; one that fails is tried again in an hour and keeps no other from running. */
async function doDueWork(): Promise<void> {
  for (const [name, run] of Object.entries(WORK)) {
    try {
      await run(new Date())
    } catch (error) {
      log.error({ err: error, work: name }, 'due work failed')
    }
  }
}

export interface Readiness {
  ok: boolean
  reasons: string[]
}

/** Whether this process can serve, and if not, why. */
export async function readiness(): Promise<Readiness> {
  try {
    await db.setting.count()
    return { ok: true, reasons: [] }
  } catch {
    return { ok: false, reasons: ['database'] }
  }
}
