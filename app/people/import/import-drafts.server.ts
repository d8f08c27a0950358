import { db } from '~/platform/db.server'
import { isId, newId } from '~/platform/ids.server'
import { DAY_MS } from '~/platform/time'
import type { ImportFiles } from './check-files'

/** Keeps the two files between preview and confirmation; an administrator has one draft at a time. */
export async function keepDraft(files: ImportFiles, createdBy: string, now: Date): Promise<string> {
  const id = newId()
  const draft = { unitsFile: Uint8Array.from(files.units), employeesFile: Uint8Array.from(files.employees) }
  await db.$transaction([
    db.importDraft.deleteMany({ where: { createdBy } }),
    db.importDraft.create({ data: { id, createdBy, createdAt: now, ...draft } }),
  ])
  return id
}

/** The administrator's own draft, for a day. */
export async function findDraft(id: string, createdBy: string, now: Date): Promise<ImportFiles | null> {
  if (!isId(id)) return null
  const draft = await db.importDraft.findFirst({
    where: { id, createdBy, createdAt: { gt: aDayBefore(now) } },
    select: { unitsFile: true, employeesFile: true },
  })
  return draft && { units: draft.unitsFile, employees: draft.employeesFile }
}

export async function dropDraft(id: string, createdBy: string): Promise<void> {
  if (!isId(id)) return
  await db.importDraft.deleteMany({ where: { id, createdBy } })
}

/** Daily housekeeping: files with names in them do not stay behind. */
export async function dropOldDrafts(now: Date): Promise<number> {
  const { count } = await db.importDraft.deleteMany({ where: { createdAt: { lte: aDayBefore(now) } } })
  return count
}

const aDayBefore = (now: Date) => new Date(now.getTime() - DAY_MS)
