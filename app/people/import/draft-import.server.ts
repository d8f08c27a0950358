import type { Locale } from '~/platform/locale'
import { shownTo } from '~/platform/work.server'
import type { Acting } from '../schema'
import { dropDraft, findDraft } from './import-drafts.server'
import { runImport } from './run-import.server'
import type { ImportReport } from './report'

type Options = Acting & { actor: string; locale: Locale }

/** What the draft would do; null when there is none any more. */
export async function previewDraft(id: string, options: Options): Promise<ImportReport | null> {
  const files = await findDraft(id, options.actor, options.now)
  return files && shownTo(options.actor, () => runImport(files, { ...options, names: files.names, dryRun: true, confirmed: false }))
}

/** Applies the draft, compared anew with the database; it is gone afterwards. */
export async function applyDraft(id: string, confirmed: boolean, options: Options): Promise<ImportReport | null> {
  const files = await findDraft(id, options.actor, options.now)
  if (!files) return null
  const report = await shownTo(options.actor, () => runImport(files, { ...options, names: files.names, dryRun: false, confirmed }))
  if (report.ok) await dropDraft(id, options.actor)
  return report
}
