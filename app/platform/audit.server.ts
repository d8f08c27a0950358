import { db, type Db } from './db.server'
import { newId } from './ids.server'

export interface AuditEvent {
  at: Date
  /** The acting person's key; null: the system. */
  actor: string | null
  action: string
  /** The key of what was acted on. */
  subject?: string
  /** Facts without names, addresses or numbers. */
  detail?: Record<string, string | number | boolean | null>
}

export async function recordAudit(event: AuditEvent, tx: Db = db): Promise<void> {
  const { at, actor, action, subject = null, detail = {} } = event
  await tx.auditEntry.create({ data: { id: newId(), at, actor, action, subject, detail: JSON.stringify(detail) } })
}
