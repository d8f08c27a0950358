import { db } from './platform/db.server'

/** Who listens to whom, and what runs beside the requests. */
export async function startServices(): Promise<void> {}

export async function stopServices(): Promise<void> {
  await db.$disconnect()
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
