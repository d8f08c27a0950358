import { recordAudit } from '~/platform/audit.server'
import { announce } from '~/platform/changes.server'
import { db, type Db } from '~/platform/db.server'
import { translate } from '~/platform/i18n.server'
import { newId } from '~/platform/ids.server'
import type { Locale } from '~/platform/locale'
import { refreshStatistics } from '~/platform/statistics.server'
import { tell } from '~/platform/work.server'
import type { Acting } from '../schema'
import { applyPlan } from './apply-plan.server'
import { checkFiles, type ImportFiles } from './check-files'
import { loadState } from './load-state.server'
import { planImport } from './plan-import'
import { planReport, refusalReport, type FileNames, type ImportReport } from './report'

export interface ImportOptions extends Acting {
  /** The language of the findings. */
  locale: Locale
  /** Says what would happen, and writes nothing. */
  dryRun: boolean
  /** Whoever imports knows that more than a tenth of the people would end. */
  confirmed: boolean
  /** What the findings call the files. */
  names?: FileNames
}

const NAMES: FileNames = { units: 'units.csv', employees: 'employees.csv' }

/** Takes over HR's two files, all or nothing. */
export async function runImport(files: ImportFiles, options: ImportOptions): Promise<ImportReport> {
  const { names = NAMES, locale, now, day, dryRun, confirmed, actor } = options
  const t = translate(locale)
  await tell('check')
  const checked = checkFiles(files)
  if (checked.findings.length > 0) return refusalReport(checked.findings, names, t)

  const compare = async (tx: Db) => {
    await tell('compare')
    const planned = planImport(checked, await loadState(tx), day, newId)
    if (!planned.ok) return { report: refusalReport(planned.findings, names, t) }
    return { plan: planned.plan, report: planReport(planned.plan, confirmed, names, t) }
  }
  if (dryRun) return (await compare(db)).report
  const report = await db.$transaction(async (tx) => {
    await waitForOthers(now, tx)
    // Compared inside, so that nothing can have changed between the comparison and the writing.
    const { plan, report } = await compare(tx)
    if (!plan || !report.ok) return report
    await applyPlan(plan, now, tx)
    const { units, people } = plan.counts
    const detail = { joined: people.joined, changed: people.changed, left: people.left, unitsAdded: units.added }
    await recordAudit({ at: now, actor, action: 'people.imported', detail }, tx)
    await announce('peopleImported', { day, now }, tx)
    return report
  })
  if (report.ok) await refreshStatistics()
  return report
}

/** One import at a time: PostgreSQL holds the row until the transaction ends, SQLite has one writer anyway. */
async function waitForOthers(now: Date, tx: Db): Promise<void> {
  const key = 'people.importLock'
  const row = { value: '', updatedAt: now }
  await tx.setting.upsert({ where: { key }, create: { key, ...row }, update: row, select: { key: true } })
}
