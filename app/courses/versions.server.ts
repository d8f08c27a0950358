import { db, isUniqueViolation, type Db } from '~/platform/db.server'
import { announce } from '~/platform/changes.server'
import { sha256 } from '~/platform/ids.server'
import { isLocale, type Locale } from '~/platform/locale'
import { COURSE_FILE } from './course-folder.server'
import {
  EASY_FILE,
  EASY_LOCALE,
  textsOfLesson,
  type CourseContent,
  type CourseVersion,
  type VersionLesson,
  type VersionMedium,
  type VersionText,
} from './course-version'
import { inspectMedium } from './inspect-media.server'
import { readLessonOnce } from './kept-lessons.server'
import { hasMedium, mediumPath } from './media-store.server'
import { courseFileSchema } from './schema'
import { readYaml } from './yaml-file'

interface VersionFile {
  path: string
  kind: 'text' | 'media'
  contentHash: string
  size: number
}

const VERSIONS_HELD = 400
const ACCEPTED_MS = 60_000 // was read in time once, so it is not given up on a busy day

const kept = globalThis as { wachsamVersions?: Map<string, Promise<CourseVersion | null>> }
const held = () => (kept.wachsamVersions ??= new Map())

/** Keeps a version in memory; of many the one not used for longest goes. */
function hold(hash: string, version: Promise<CourseVersion | null>): Promise<CourseVersion | null> {
  const versions = held()
  versions.delete(hash)
  versions.set(hash, version)
  const oldest = versions.size > VERSIONS_HELD ? versions.keys().next().value : undefined
  if (oldest !== undefined) versions.delete(oldest)
  return version
}

/** The hash of a version: SHA-256 over its paths, sorted, and the hashes of their contents. */
export const versionHashOf = (files: VersionFile[]): string =>
  sha256(
    files
      .map(({ path, contentHash }) => `${path}\0${contentHash}\n`)
      .sort()
      .join(''),
  )

function filesOf({ courseText, lessons, media }: CourseContent): { files: VersionFile[]; texts: Map<string, string> } {
  const texts = new Map<string, string>()
  const textFile = (path: string, text: string): VersionFile => {
    const contentHash = sha256(text)
    texts.set(contentHash, text)
    return { path, kind: 'text', contentHash, size: Buffer.byteLength(text) }
  }
  const written = lessons.flatMap(textsOfLesson)
  const files = [
    textFile(COURSE_FILE, courseText),
    ...written.map(({ path, text }) => textFile(path, text)),
    ...[...media].map(([path, { hash, size }]): VersionFile => ({ path, kind: 'media', contentHash: hash, size })),
  ]
  return { files, texts }
}

/** The content as a version: the one in memory when it is the same, so that what was made of it is not made again. */
export async function versionOf(content: CourseContent): Promise<CourseVersion> {
  const hash = versionHashOf(filesOf(content).files)
  return (await held().get(hash)) ?? { ...content, hash }
}

/** Keeps a version of its course and points to it, in one transaction. Says whether the course has changed by that. */
export async function acceptVersion(version: CourseVersion, now: Date): Promise<boolean> {
  const { files, texts } = filesOf(version)
  const courseId = version.file.id
  const pointer = await db.coursePointer.findUnique({ where: { courseId }, select: { versionHash: true } })
  void hold(version.hash, Promise.resolve(version))
  if (pointer?.versionHash === version.hash) return false
  const write = () =>
    db.$transaction(async (tx) => {
      await keepVersion(tx, { courseId, versionHash: version.hash, files, texts, now })
      await movePointer(tx, courseId, version.hash, now)
    })
  try {
    await write()
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    await write() // another process was accepting the same just now
  }
  return true
}

interface NewVersion {
  courseId: string
  versionHash: string
  files: VersionFile[]
  texts: Map<string, string>
  now: Date
}

async function keepVersion(tx: Db, { courseId, versionHash, files, texts, now }: NewVersion): Promise<void> {
  const known = await tx.courseVersion.findUnique({ where: { hash: versionHash }, select: { hash: true } })
  if (known) return
  const hashes = [...texts.keys()]
  const present = await tx.contentText.findMany({ where: { hash: { in: hashes } }, select: { hash: true } })
  const missing = hashes.filter((hash) => !present.some((row) => row.hash === hash))
  await tx.contentText.createMany({ data: missing.map((hash) => ({ hash, text: texts.get(hash) ?? '' })) })
  await tx.courseVersion.create({ data: { hash: versionHash, courseId, acceptedAt: now } })
  await tx.courseFile.createMany({ data: files.map((file) => ({ versionHash, ...file })) })
}

async function movePointer(tx: Db, courseId: string, versionHash: string, now: Date): Promise<void> {
  const data = { versionHash, movedAt: now }
  await tx.coursePointer.upsert({ where: { courseId }, create: { courseId, ...data }, update: data })
  await announce('courseAccepted', { courseId, versionHash }, tx)
}

/** Takes courses out of the catalogue; their versions stay readable. */
export async function withdrawCourses(courseIds: string[]): Promise<void> {
  await db.coursePointer.deleteMany({ where: { courseId: { in: courseIds } } })
}

export async function listPointers(): Promise<{ courseId: string; versionHash: string }[]> {
  return db.coursePointer.findMany({ orderBy: { courseId: 'asc' }, select: { courseId: true, versionHash: true } })
}

/** The version the course points to. */
export async function currentVersion(courseId: string): Promise<CourseVersion | null> {
  const pointer = await db.coursePointer.findUnique({ where: { courseId }, select: { versionHash: true } })
  return pointer ? loadVersion(courseId, pointer.versionHash) : null
}

/** Any version of the course, also one long replaced. */
export async function loadVersion(courseId: string, hash: string): Promise<CourseVersion | null> {
  const reading = held().get(hash) ?? readVersion(hash)
  const version = await hold(hash, reading).catch((error: unknown) => {
    held().delete(hash)
    throw error
  })
  if (version === null) held().delete(hash)
  return version?.file.id === courseId ? version : null
}

async function readVersion(hash: string): Promise<CourseVersion | null> {
  const files = await db.courseFile.findMany({ where: { versionHash: hash }, select: { path: true, kind: true, contentHash: true, size: true } })
  const rows = await db.contentText.findMany({ where: { hash: { in: files.map((file) => file.contentHash) } } })
  const textOf = new Map(rows.map((row) => [row.hash, row.text]))
  const courseText = textOf.get(files.find(({ path }) => path === COURSE_FILE)?.contentHash ?? '')
  const file = courseText === undefined ? null : readYaml(courseText, 1, courseFileSchema, () => undefined)
  if (courseText === undefined || !file) return null
  const media = await mediaIn(files.filter(({ kind }) => kind === 'media'))
  const lessons: VersionLesson[] = []
  for (const { id, folder } of file.lessons) {
    const own = files.filter(({ path, kind }) => kind === 'text' && path.startsWith(`${folder}/`))
    const { texts, easy } = await textsIn(own, textOf, [...media.keys()])
    if (texts.size > 0) lessons.push({ id, folder, texts, easy })
  }
  return { hash, courseText, file, lessons, media }
}

type FileRow = Pick<VersionFile, 'path' | 'contentHash' | 'size'>

async function mediaIn(files: FileRow[]): Promise<Map<string, VersionMedium>> {
  const media = new Map<string, VersionMedium>()
  for (const { path, contentHash, size } of files) {
    const known = (await hasMedium(contentHash)) ? await inspectMedium(mediumPath(contentHash), size, path) : { seconds: null }
    media.set(path, { hash: contentHash, size, seconds: known.seconds, width: known.width, height: known.height })
  }
  return media
}

async function textsIn(files: FileRow[], textOf: Map<string, string>, media: string[]): Promise<Pick<VersionLesson, 'texts' | 'easy'>> {
  const texts = new Map<Locale, VersionText>()
  let easy: VersionText | undefined
  for (const { path, contentHash } of files) {
    const locale = /\/([a-z]+)\.mdx$/.exec(path)?.[1]
    const text = textOf.get(contentHash)
    const isEasy = path.endsWith(`/${EASY_FILE}`)
    if ((!isLocale(locale) && !isEasy) || text === undefined) continue
    const lesson = await readLessonOnce(text, { timeMs: ACCEPTED_MS, locale: isLocale(locale) ? locale : EASY_LOCALE })
    const { content } = lesson
    if (!content) continue
    const found = { path, text, lesson: { ...lesson, content }, media: pathsOf(path, lesson.media, media) }
    if (isEasy) easy = found
    else if (isLocale(locale)) texts.set(locale, found)
  }
  return { texts, easy }
}

function pathsOf(path: string, references: { path: string }[], media: string[]): Map<string, string> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  return new Map(
    references.flatMap((reference): [string, string][] => {
      const actual = media.find((candidate) => candidate.normalize('NFC') === (folder + reference.path).normalize('NFC'))
      return actual === undefined ? [] : [[reference.path, actual]]
    }),
  )
}
