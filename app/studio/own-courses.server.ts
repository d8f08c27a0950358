import { cp, mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { courseSources, readAgain } from '~/courses/content-store.server'
import { listCourseFolder, readText } from '~/courses/course-folder.server'
import { recordPublication } from '~/courses/publications.server'
import { currentVersion } from '~/courses/versions.server'
import { recordAudit } from '~/platform/audit.server'
import { db } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { newId, sha256 } from '~/platform/ids.server'
import type { Day } from '~/platform/time'
import { contentHashOf } from './content-hash.server'
import { errorsIn } from './folder-errors.server'
import { inTurn } from './in-turn.server'

/** How a course of the town stands to the shipped one of its id. */
export interface Origin {
  own: boolean
  shipped: boolean
  /** The shipped one has changed since the town's copy was made, or since the town last decided to keep its own. */
  newer: boolean
}

export async function originOf(courseId: string): Promise<Origin> {
  const { own, shipped } = foldersOf(courseId)
  const kept = own && shipped ? await db.ownCourse.findUnique({ where: { courseId }, select: { shippedHash: true } }) : null
  const newer = Boolean(own && shipped && kept && (await folderHash(shipped)) !== kept.shippedHash)
  return { own: own !== null, shipped: shipped !== null, newer }
}

/** Remembers of which shipped version the town's copy was made, or which it has decided not to take over. */
export async function keepOrigin(courseId: string, shippedFolder: string, now: Date): Promise<void> {
  const row = { shippedHash: await folderHash(shippedFolder), since: now }
  await db.ownCourse.upsert({ where: { courseId }, create: { courseId, ...row }, update: row })
}

export async function keepOwn(courseId: string, now: Date): Promise<void> {
  const { shipped } = foldersOf(courseId)
  if (shipped) await keepOrigin(courseId, shipped, now)
}

export interface FilePair {
  path: string
  medium: boolean
  /** The text; of a medium its hash. Null: there is no such file. */
  own: string | null
  shipped: string | null
}

/** The files in which the town's course and the shipped one differ; of media only that they do. */
export async function differencesFromShipped(courseId: string): Promise<FilePair[]> {
  const { own, shipped } = foldersOf(courseId)
  if (!own || !shipped) return []
  const [mine, theirs] = [await contentsOf(own), await contentsOf(shipped)]
  return [...new Set([...mine.keys(), ...theirs.keys()])]
    .sort()
    .map((path) => ({ path, medium: !isText(path), own: mine.get(path) ?? null, shipped: theirs.get(path) ?? null }))
    .filter((pair) => pair.own !== pair.shipped)
}

interface GoingBack {
  courseId: string
  note: string
  personId: string
  now: Date
  day: Day
}

/** Serves the shipped course again. The town's copy is moved aside into DATA_DIR, never deleted. False: there is none, or it is not sound. */
export const backToShipped = (going: GoingBack): Promise<boolean> => inTurn(going.courseId, () => goBack(going))

async function goBack({ courseId, note, personId, now, day }: GoingBack): Promise<boolean> {
  const { own, shipped } = foldersOf(courseId)
  if (!own || !shipped || (await errorsIn(shipped, day)).length > 0) return false
  await move(own, await placeAside(courseId, now))
  await db.ownCourse.deleteMany({ where: { courseId } })
  await readAgain(own)
  const version = await currentVersion(courseId)
  if (!version) return false
  await recordPublication({ courseId, versionHash: version.hash, publishedBy: personId, note, repeat: false, now, day })
  await recordAudit({ at: now, actor: personId, action: 'course.backToShipped', subject: courseId, detail: { version: version.hash } })
  return true
}

/** Keeps a copy of the town's folder in DATA_DIR: of what was never served, no version tells. */
export async function copyAside(courseId: string, now: Date): Promise<void> {
  const { own } = foldersOf(courseId)
  if (own) await cp(own, await placeAside(courseId, now), { recursive: true, preserveTimestamps: true })
}

async function placeAside(courseId: string, now: Date): Promise<string> {
  const folder = join(env().dataDir, 'set-aside')
  await mkdir(folder, { recursive: true })
  return join(folder, `${courseId}-${now.toISOString().replace(/\D/g, '')}-${newId().slice(0, 6)}`)
}

/** CONTENT_DIR and DATA_DIR may lie on different disks. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    await cp(from, to, { recursive: true, preserveTimestamps: true })
    await rm(from, { recursive: true })
  }
}

function foldersOf(courseId: string): { own: string | null; shipped: string | null } {
  const sources = courseSources(courseId)
  return {
    own: sources.find(({ own }) => own)?.folder ?? null,
    shipped: sources.find(({ own }) => !own)?.folder ?? null,
  }
}

async function folderHash(folder: string): Promise<string> {
  const { files } = await listCourseFolder(folder)
  const parts: string[] = []
  for (const [path, file] of files) parts.push(`${path}\0${await contentHashOf(file)}\n`)
  return sha256(parts.sort().join(''))
}

const isText = (path: string) => /\.(mdx|yaml)$/.test(path)

async function contentsOf(folder: string): Promise<Map<string, string>> {
  const contents = new Map<string, string>()
  for (const [path, file] of (await listCourseFolder(folder)).files) {
    const read = isText(path) ? await readText(file.absolute) : { text: await contentHashOf(file) }
    if ('text' in read) contents.set(path, read.text)
  }
  return contents
}
