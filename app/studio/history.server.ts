import { copyFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkedSource } from '~/courses/content-store.server'
import { mediumPath } from '~/courses/media-store.server'
import { db } from '~/platform/db.server'
import { notFound } from '~/platform/http.server'
import { nameOf } from './drafts.server'
import { inTurn } from './in-turn.server'
import { copyAside } from './own-courses.server'
import { changesBetween, eventsOf, type Change, type VersionEvent } from './version-events'
import { put, writeCourse, type Refusal, type Writing } from './write-course.server'

export interface PastVersion {
  id: string
  hash: string
  at: Date
  /** Null: it came from the folder, by git or an editor. */
  by: string | null
  note: string
  repeat: boolean
  current: boolean
  changed: Change[]
}

const SHOWN_MAX = 100

/** What a course has been, latest first, each time with what changed by that. The same version may come again. */
export async function courseHistory(courseId: string): Promise<PastVersion[]> {
  const events = await readEvents(courseId)
  const shown = events.slice(0, SHOWN_MAX)
  const files = await filesOf(events.slice(0, SHOWN_MAX + 1).map(({ hash }) => hash))
  const names = await namesOf(shown)
  return shown.map(({ id, hash, at, by, note, repeat }, index) => ({
    id,
    hash,
    at,
    by: by && (names.get(by) ?? ''),
    note,
    repeat,
    current: index === 0,
    changed: changesBetween(files.get(events[index + 1]?.hash ?? '') ?? [], files.get(hash) ?? []),
  }))
}

async function readEvents(courseId: string): Promise<VersionEvent[]> {
  const [accepted, published, pointer] = await Promise.all([
    db.courseVersion.findMany({ where: { courseId }, select: { hash: true, acceptedAt: true } }),
    db.publication.findMany({ where: { courseId } }),
    db.coursePointer.findUnique({ where: { courseId } }),
  ])
  return eventsOf(accepted, published, pointer)
}

async function namesOf(events: VersionEvent[]): Promise<Map<string, string>> {
  const ids = [...new Set(events.flatMap(({ by }) => by ?? []))]
  return new Map(await Promise.all(ids.map(async (id) => [id, await nameOf(id)] as const)))
}

async function filesOf(hashes: string[]): Promise<Map<string, { path: string; contentHash: string }[]>> {
  const files = await db.courseFile.findMany({
    where: { versionHash: { in: hashes } },
    select: { versionHash: true, path: true, contentHash: true },
  })
  return new Map(hashes.map((hash) => [hash, files.filter(({ versionHash }) => versionHash === hash)]))
}

/** The texts in which the course differs from what it was before that time. */
export async function versionDifference(courseId: string, id: string): Promise<{ path: string; before: string; after: string }[]> {
  const events = await readEvents(courseId)
  const index = events.findIndex((event) => event.id === id)
  const event = events[index]
  if (!event) throw notFound()
  const previous = events[index + 1]
  const [before, after] = [previous ? await textsOf(previous.hash) : new Map<string, string>(), await textsOf(event.hash)]
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .map((path) => ({ path, before: before.get(path) ?? '', after: after.get(path) ?? '' }))
    .filter((pair) => pair.before !== pair.after)
}

async function textsOf(versionHash: string): Promise<Map<string, string>> {
  const files = await db.courseFile.findMany({ where: { versionHash, kind: 'text' }, select: { path: true, contentHash: true } })
  const rows = await db.contentText.findMany({ where: { hash: { in: files.map(({ contentHash }) => contentHash) } } })
  return new Map(files.map(({ path, contentHash }) => [path, rows.find(({ hash }) => hash === contentHash)?.text ?? '']))
}

type BringingBack = Omit<Writing, 'repeat'> & { hash: string }

/** Publishes an earlier version anew; what has been since stays in the history. */
export const bringBack = (wanted: BringingBack): Promise<{ ok: true; versionHash: string } | Refusal> =>
  inTurn(wanted.courseId, () => bringBackNow(wanted))

async function bringBackNow({ hash, ...writing }: BringingBack): Promise<{ ok: true; versionHash: string } | Refusal> {
  const { courseId, now } = writing
  const found = await db.courseVersion.findFirst({
    where: { courseId, hash },
    select: { files: { select: { path: true, kind: true, contentHash: true } } },
  })
  if (!found) throw notFound()
  const texts = await textsOf(hash)
  const wanted = new Set(found.files.map(({ path }) => path))
  const pointer = await db.coursePointer.findUnique({ where: { courseId }, select: { versionHash: true } })
  const served = pointer ? ((await filesOf([pointer.versionHash])).get(pointer.versionHash) ?? []) : []
  // What lies in the folder and has never been served is in no version.
  if (checkedSource(courseId)?.found.some((one) => one.found.severity === 'error')) await copyAside(courseId, now)
  return writeCourse({ ...writing, repeat: false }, async (folder) => {
    for (const { path } of served) if (!wanted.has(path)) await rm(join(folder, path), { force: true })
    for (const [path, text] of texts) await put(folder, path, (to) => writeFile(to, text))
    for (const { path, kind, contentHash } of found.files) {
      if (kind === 'media') await put(folder, path, (to) => copyFile(mediumPath(contentHash), to))
    }
  })
}
