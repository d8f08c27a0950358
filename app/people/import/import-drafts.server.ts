import { db } from '~/platform/db.server'
import { isId, newId } from '~/platform/ids.server'
import { DAY_MS } from '~/platform/time'
import type { ImportFiles } from './check-files'
import type { FileNames } from './report'

/** Two files as they were handed in. */
export interface NamedFiles extends ImportFiles {
  names: FileNames
}

/** Keeps the two files between preview and confirmation; an administrator has one draft at a time. */
export async function keepDraft({ units, employees, names }: NamedFiles, createdBy: string, now: Date): Promise<string> {
  const id = newId()
  const draft = {
    unitsFile: Uint8Array.from(units),
    unitsName: names.units,
    employeesFile: Uint8Array.from(employees),
    employeesName: names.employees,
  }
  await db.$transaction([
    db.importDraft.deleteMany({ where: { createdBy } }),
    db.importDraft.create({ data: { id, createdBy, createdAt: now, ...draft } }),
  ])
  return id
}

/** The administrator's own draft, for a day. */
export async function findDraft(id: string, createdBy: string, now: Date): Promise<NamedFiles | null> {
  if (!isId(id)) return null
  const draft = await db.importDraft.findFirst({
    where: { id, createdBy, createdAt: { gt: aDayBefore(now) } },
    select: { unitsFile: true, unitsName: true, employeesFile: true, employeesName: true },
  })
  if (!draft) return null
  const { unitsFile, unitsName, employeesFile, employeesName } = draft
  return { units: unitsFile, employees: employeesFile, names: { units: unitsName, employees: employeesName } }
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
