import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import pLimit from 'p-limit'
import { readAgain, courseSources } from '~/courses/content-store.server'
import { COURSE_FILE } from '~/courses/course-folder.server'
import { hasErrors, type Finding } from '~/courses/findings'
import { mediumPath } from '~/courses/media-store.server'
import { recordPublication } from '~/courses/publications.server'
import { replaceFolder } from '~/courses/replace-folder.server'
import { currentVersion } from '~/courses/versions.server'
import { recordAudit } from '~/platform/audit.server'
import { db } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { sha256 } from '~/platform/ids.server'
import type { Day } from '~/platform/time'
import { checkDrafted } from './drafted-course.server'
import { textOnDisk } from './drafts.server'
import { keepOrigin } from './own-courses.server'

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

export interface Publishing {
  courseId: string
  note: string
  /** Completions from before are to be repeated; else it is a minor change. */
  repeat: boolean
  /** Files changed on the disk meanwhile that may be written over, having been seen. */
  overwrite: readonly string[]
  personId: string
  now: Date
  day: Day
}

export type Published =
  | { ok: true; versionHash: string }
  | { ok: false; reason: 'nothing' }
  | { ok: false; reason: 'findings'; findings: Finding[] }
  | { ok: false; reason: 'outside'; paths: string[] }

const oneByOne = new Map<string, ReturnType<typeof pLimit>>()

/** One publication of a course at a time. */
export function inTurn<T>(courseId: string, work: () => Promise<T>): Promise<T> {
  const turn = oneByOne.get(courseId) ?? pLimit(1)
  oneByOne.set(courseId, turn)
  return turn(work)
}

/** Writes the drafts of a course into the town's own copy of it, all or nothing, and serves what they make. */
export const publishDrafts = (publishing: Publishing): Promise<Published> => inTurn(publishing.courseId, () => publishNow(publishing))

async function publishNow(publishing: Publishing): Promise<Published> {
  const { courseId, overwrite } = publishing
  const { files, findings } = await planPublication(courseId)
  if (files.length === 0) return { ok: false, reason: 'nothing' }
  if (hasErrors(findings)) return { ok: false, reason: 'findings', findings: findings.filter(({ severity }) => severity === 'error') }
  const unseen = files.filter(({ path, outside }) => outside && !overwrite.includes(path)).map(({ path }) => path)
  if (unseen.length > 0) return { ok: false, reason: 'outside', paths: unseen }
  const drafts = await db.draft.findMany({ where: { courseId }, select: { path: true, text: true, revision: true } })
  const media = await db.draftMedium.findMany({ where: { courseId }, select: { path: true, contentHash: true } })
  const used = new Set(files.map(({ path }) => path))
  const versionHash = await writeCourse(publishing, async (folder) => {
    for (const { path, text } of drafts) await put(folder, path, (to) => writeFile(to, text))
    for (const { path, contentHash } of media) {
      if (used.has(path)) await put(folder, path, (to) => copyFile(mediumPath(contentHash), to))
    }
  })
  // What was typed while this ran stays a draft.
  for (const { path, revision } of drafts) await db.draft.deleteMany({ where: { courseId, path, revision } })
  await db.draftMedium.deleteMany({ where: { courseId, path: { in: media.map(({ path }) => path).filter((path) => used.has(path)) } } })
  return { ok: true, versionHash }
}

/** Writes a file below a folder. */
export async function put(folder: string, path: string, write: (to: string) => Promise<void>): Promise<void> {
  const to = join(folder, path)
  await mkdir(dirname(to), { recursive: true })
  await write(to)
}

/** Changes the town's own copy of a course (made of the shipped one where there is none), serves it and writes down who did it and why. */
export async function writeCourse(
  { courseId, note, repeat, personId, now, day }: Omit<Publishing, 'overwrite'>,
  change: (folder: string) => Promise<void>,
  from?: null,
): Promise<string> {
  const sources = courseSources(courseId)
  const [own, shipped] = [sources.find((source) => source.own), sources.find((source) => !source.own)]
  const folder = own?.folder ?? join(env().contentDir, 'courses', courseId)
  if (!own && shipped) await keepOrigin(courseId, shipped.folder, now)
  await replaceFolder(folder, change, from === null ? null : own ? undefined : (shipped?.folder ?? null))
  await readAgain(folder)
  const version = await currentVersion(courseId)
  if (!version) throw new Error(`${COURSE_FILE} of ${courseId} was sound and is not served`)
  await db.$transaction(async (tx) => {
    await recordPublication({ courseId, versionHash: version.hash, publishedBy: personId, note, repeat, now, day }, tx)
    await recordAudit({ at: now, actor: personId, action: 'course.published', subject: courseId, detail: { repeat, version: version.hash } }, tx)
  })
  return version.hash
}
