import { join } from 'node:path'
import { courseSources } from '~/courses/content-store.server'
import { COURSE_FILE, readText } from '~/courses/course-folder.server'
import { textsOfLesson } from '~/courses/course-version'
import { TEXT_MAX_BYTES } from '~/courses/decode-text'
import { currentVersion } from '~/courses/versions.server'
import { db, isUniqueViolation } from '~/platform/db.server'
import { badRequest } from '~/platform/http.server'
import { sha256 } from '~/platform/ids.server'
import { MINUTE_MS } from '~/platform/time'

export interface DraftPlace {
  courseId: string
  /** "course.yaml" or "<folder>/<language>.mdx" */
  path: string
  personId: string
  now: Date
}

export interface DraftView {
  text: string
  /** 0: nobody has changed anything yet, and the text is the file's. */
  revision: number
  /** Content hash of the file the draft began from; null: there was none. */
  baseHash: string | null
  savedAt: Date | null
  savedBy: { id: string; name: string } | null
  /** What learners read now. */
  publishedText: string | null
  diskText: string | null
  /** The file on the disk is no longer the one the draft began from. */
  outside: boolean
  /** Who else has it open now. */
  others: { name: string; seenAt: Date }[]
}

export type SavedDraft = { ok: true; revision: number; savedAt: Date } | { ok: false; current: DraftView }

const PATH = /^(course\.yaml|[\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]{0,99}\/(de|en|de-leicht)\.mdx)$/u
const PRESENT_MS = 2 * MINUTE_MS

export async function openDraft(place: DraftPlace): Promise<DraftView> {
  const { courseId, path } = place
  const draft = await db.draft.findUnique({ where: { courseId_path: { courseId, path } } })
  const diskText = await textOnDisk(courseId, path)
  const diskHash = hashOf(diskText)
  return {
    text: draft?.text ?? diskText ?? '',
    revision: draft?.revision ?? 0,
    baseHash: draft ? draft.baseHash : diskHash,
    savedAt: draft?.savedAt ?? null,
    savedBy: draft && { id: draft.savedBy, name: await nameOf(draft.savedBy) },
    publishedText: await publishedText(courseId, path),
    diskText,
    outside: draft !== null && draft.baseHash !== diskHash,
    others: await othersAt(place),
  }
}

/** Keeps the text if nobody has saved since `revision`; else gives back what they have written. */
export async function saveDraft(place: DraftPlace & { text: string; revision: number; baseHash?: string | null }): Promise<SavedDraft> {
  const { courseId, path, text, revision, personId, now } = place
  if (!PATH.test(path) || Buffer.byteLength(text) > TEXT_MAX_BYTES) throw badRequest('draft')
  const data = { text, revision: revision + 1, savedAt: now, savedBy: personId }
  const saved: SavedDraft = { ok: true, revision: revision + 1, savedAt: now }
  if (revision > 0) {
    const { count } = await db.draft.updateMany({ where: { courseId, path, revision }, data })
    return count > 0 ? saved : { ok: false, current: await openDraft(place) }
  }
  // Not simply the file as it is now: it may have been changed since the text was opened.
  const baseHash = place.baseHash === undefined ? hashOf(await textOnDisk(courseId, path)) : place.baseHash
  try {
    await db.draft.create({ data: { courseId, path, baseHash, ...data } })
    return saved
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return { ok: false, current: await openDraft(place) }
  }
}

export async function discardDraft({ courseId, path }: DraftPlace): Promise<void> {
  await db.draft.deleteMany({ where: { courseId, path } })
}

/** Says that somebody has the draft open, for the next two minutes. */
export async function seen({ courseId, path, personId, now }: DraftPlace): Promise<void> {
  const key = { courseId, path, personId }
  await db.draftPresence.upsert({
    where: { courseId_path_personId: key },
    create: { ...key, seenAt: now },
    update: { seenAt: now },
  })
}

/** Daily housekeeping. */
export async function dropOldPresence(now: Date): Promise<void> {
  await db.draftPresence.deleteMany({ where: { seenAt: { lte: new Date(now.getTime() - PRESENT_MS) } } })
}

async function othersAt({ courseId, path, personId, now }: DraftPlace): Promise<DraftView['others']> {
  const present = await db.draftPresence.findMany({
    where: { courseId, path, seenAt: { gt: new Date(now.getTime() - PRESENT_MS) }, NOT: { personId } },
    select: { seenAt: true, person: { select: { identity: { select: { firstName: true, lastName: true } } } } },
    orderBy: { seenAt: 'desc' },
  })
  return present.flatMap(({ seenAt, person: { identity } }) =>
    identity ? [{ name: `${identity.firstName} ${identity.lastName}`, seenAt }] : [],
  )
}

export async function nameOf(personId: string): Promise<string> {
  const identity = await db.identity.findUnique({ where: { personId }, select: { firstName: true, lastName: true } })
  return identity ? `${identity.firstName} ${identity.lastName}` : ''
}

const hashOf = (text: string | null): string | null => (text === null ? null : sha256(text))

/** The file as it lies in the folder the course is published from; null when there is none that can be read. */
export async function textOnDisk(courseId: string, path: string): Promise<string | null> {
  const [source] = courseSources(courseId)
  if (!source || !PATH.test(path)) return null
  const read = await readText(join(source.folder, path))
  return 'text' in read ? read.text : null
}

async function publishedText(courseId: string, path: string): Promise<string | null> {
  const version = await currentVersion(courseId)
  if (!version) return null
  if (path === COURSE_FILE) return version.courseText
  return version.lessons.flatMap(textsOfLesson).find((text) => text.path === path)?.text ?? null
}
