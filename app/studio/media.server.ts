import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspectMedium } from '~/courses/inspect-media.server'
import { keepMedium } from '~/courses/media-store.server'
import { mediaKindOf } from '~/courses/media-types'
import { recordAudit } from '~/platform/audit.server'
import { db } from '~/platform/db.server'
import { notFound } from '~/platform/http.server'
import { checkDrafted, lessonFolder } from './drafted-course.server'
import { cleanPicture } from './clean-picture.server'
import { mediumFault, mediumName } from './medium-fault'

export interface LessonMedium {
  name: string
  kind: 'picture' | 'film' | 'captions' | 'document'
  bytes: number
  used: boolean
  /** Uploaded, and not published yet. */
  draft: boolean
}

export type MediaFault = { name: string; fault: 'type' | 'broken' | 'tooBig' | 'tooMuch' | 'name' }

/** The media of a lesson: those in its folder and those uploaded for it. */
export async function lessonMedia(courseId: string, lessonId: string): Promise<LessonMedium[]> {
  const checked = await checkDrafted(courseId)
  const folder = checked && lessonFolder(checked, lessonId)
  if (!checked || !folder) throw notFound()
  const used = new Set(checked.files.flatMap((file) => [...file.media.values()]))
  const drafts = new Set((await db.draftMedium.findMany({ where: { courseId }, select: { path: true } })).map(({ path }) => path))
  return [...checked.folder.files]
    .flatMap(([path, { size }]): LessonMedium[] => {
      const kind = mediaKindOf(path)
      const name = path.slice(folder.length + 1)
      if (!kind || !path.startsWith(`${folder}/`) || name.includes('/')) return []
      return [{ name, kind, bytes: size, used: used.has(path), draft: drafts.has(path) }]
    })
    .sort((a, b) => Number(b.used) - Number(a.used) || (a.name < b.name ? -1 : 1))
}

interface Upload {
  courseId: string
  lessonId: string
  personId: string
  now: Date
}

/** Takes files for a lesson: judged by their content, pictures made anew without what they carry beside the picture. */
export async function addMedia(upload: Upload, files: File[]): Promise<{ added: number; faults: MediaFault[] }> {
  const { courseId, lessonId, personId, now } = upload
  const checked = await checkDrafted(courseId)
  const folder = checked && lessonFolder(checked, lessonId)
  if (!folder) throw notFound()
  const faults: MediaFault[] = []
  let added = 0
  for (const file of files) {
    const name = mediumName(file.name)
    const taken = await take(name, new Uint8Array(await file.arrayBuffer()))
    if ('fault' in taken) {
      faults.push({ name, fault: taken.fault })
      continue
    }
    const row = { contentHash: taken.hash, size: taken.size, uploadedAt: now, uploadedBy: personId }
    const key = { courseId, path: `${folder}/${name}` }
    await db.draftMedium.upsert({ where: { courseId_path: key }, create: { ...key, ...row }, update: row })
    added++
  }
  if (added > 0) await recordAudit({ at: now, actor: personId, action: 'media.uploaded', subject: courseId, detail: { files: added } })
  return { added, faults }
}

type Taken = { hash: string; size: number } | { fault: MediaFault['fault'] }

async function take(name: string, bytes: Uint8Array): Promise<Taken> {
  const fault = mediumFault(name, bytes.byteLength)
  if (fault) return { fault }
  const place = await mkdtemp(join(tmpdir(), 'wachsam-medium-'))
  try {
    const path = join(place, 'file')
    await writeFile(path, bytes)
    if ((await inspectMedium(path, bytes.byteLength, name)).broken) return { fault: 'broken' }
    const clean = mediaKindOf(name) === 'picture' ? await cleanPicture(name, bytes) : bytes
    if (!clean) return { fault: 'broken' }
    await writeFile(path, clean)
    return { hash: await keepMedium(path), size: clean.byteLength }
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

/** Takes back an upload; a file that is published goes from the folder only. */
export async function removeDraftMedium({ courseId, lessonId }: Pick<Upload, 'courseId' | 'lessonId'>, name: string): Promise<void> {
  const checked = await checkDrafted(courseId)
  const folder = checked && lessonFolder(checked, lessonId)
  if (folder) await db.draftMedium.deleteMany({ where: { courseId, path: `${folder}/${name}` } })
}
