import { copyFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readText } from '~/courses/course-folder.server'
import { hasErrors, type Finding } from '~/courses/findings'
import { mediumPath } from '~/courses/media-store.server'
import { db } from '~/platform/db.server'
import { sha256 } from '~/platform/ids.server'
import { checkDrafted } from './drafted-course.server'
import { textOnDisk } from './drafts.server'
import { inTurn } from './in-turn.server'
import { put, Refused, writeCourse, type Refusal, type Writing } from './write-course.server'

/** A file that publishing would write. */
export interface PlannedFile {
  path: string
  kind: 'text' | 'media'
  change: 'new' | 'changed'
  /** Of a text: what lies on the disk, and what would. */
  before: string | null
  after: string | null
  /** Somebody has changed the file on the disk since the draft was begun. */
  outside: boolean
}

export interface PublicationPlan {
  files: PlannedFile[]
  /** Of the course as it would be then; with an error among them it cannot be published. */
  findings: Finding[]
}

/** What publishing the drafts of a course would do. */
export async function planPublication(courseId: string): Promise<PublicationPlan> {
  const files = await plannedFiles(courseId)
  const checked = files.length > 0 ? await checkDrafted(courseId) : null
  const findings = (checked?.found ?? []).map(({ path, found }): Finding => ({ file: path, ...found }))
  const touched = new Set(files.flatMap(({ path }) => [path, dirname(path)]))
  const concerns = ({ file, severity }: Finding) => severity === 'error' || touched.has(file) || touched.has(dirname(file))
  return { files, findings: findings.filter(concerns) }
}

async function plannedFiles(courseId: string): Promise<PlannedFile[]> {
  const drafts = await db.draft.findMany({ where: { courseId }, orderBy: { path: 'asc' } })
  const files: PlannedFile[] = []
  for (const { path, text, baseHash } of drafts) {
    const before = await textOnDisk(courseId, path)
    if (before === text) continue
    const outside = (before === null ? null : sha256(before)) !== baseHash
    files.push({ path, kind: 'text', change: before === null ? 'new' : 'changed', before, after: text, outside })
  }
  const checked = await checkDrafted(courseId)
  const media = await db.draftMedium.findMany({ where: { courseId }, select: { path: true }, orderBy: { path: 'asc' } })
  const used = new Set(checked?.files.flatMap((file) => [...file.media.values()]))
  for (const { path } of media) {
    if (!used.has(path)) continue
    files.push({ path, kind: 'media', change: checked?.folder.overlaid.get(path)?.onDisk ? 'changed' : 'new', before: null, after: null, outside: false })
  }
  return files
}

export interface Publishing extends Writing {
  /** Files changed on the disk meanwhile that may be written over, having been seen. */
  overwrite: readonly string[]
}

export type Published = { ok: true; versionHash: string } | { ok: false; reason: 'nothing' } | Refusal

/** Writes the drafts of a course into the town's own copy of it, all or nothing, and serves what they make. */
export const publishDrafts = (publishing: Publishing): Promise<Published> => inTurn(publishing.courseId, () => publishNow(publishing))

async function publishNow(publishing: Publishing): Promise<Published> {
  const { courseId, overwrite } = publishing
  const drafts = await db.draft.findMany({ where: { courseId }, select: { path: true, text: true, revision: true } })
  const media = await db.draftMedium.findMany({ where: { courseId }, select: { path: true, contentHash: true } })
  const { files, findings } = await planPublication(courseId)
  if (files.length === 0) return { ok: false, reason: 'nothing' }
  if (hasErrors(findings)) return { ok: false, reason: 'findings', findings: findings.filter(({ severity }) => severity === 'error') }
  const unseen = files.filter(({ path, outside }) => outside && !overwrite.includes(path)).map(({ path }) => path)
  if (unseen.length > 0) return { ok: false, reason: 'outside', paths: unseen }
  const used = new Set(files.map(({ path }) => path))
  const taken = media.filter(({ path }) => used.has(path))
  const written = await writeCourse(publishing, async (folder) => {
    await refuseChanged(folder, files)
    for (const { path, text } of drafts) await put(folder, path, (to) => writeFile(to, text))
    for (const { path, contentHash } of taken) await put(folder, path, (to) => copyFile(mediumPath(contentHash), to))
  })
  if (!written.ok) return written
  // What was typed or uploaded while this ran stays a draft.
  for (const { path, revision } of drafts) await db.draft.deleteMany({ where: { courseId, path, revision } })
  for (const { path, contentHash } of taken) await db.draftMedium.deleteMany({ where: { courseId, path, contentHash } })
  return written
}

/** An editor or git may have saved since the plan was made. */
async function refuseChanged(folder: string, files: PlannedFile[]): Promise<void> {
  const paths: string[] = []
  for (const { path, kind, before } of files) {
    if (kind !== 'text') continue
    const read = await readText(join(folder, path))
    if (('text' in read ? read.text : null) !== before) paths.push(path)
  }
  if (paths.length > 0) throw new Refused({ ok: false, reason: 'outside', paths })
}
