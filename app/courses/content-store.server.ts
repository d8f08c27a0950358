import { basename } from 'node:path'
import { env } from '~/platform/env.server'
import { log } from '~/platform/log.server'
import { dayOf, type Day } from '~/platform/time'
import { checkCourse, emptyMemory, type CheckedCourse, type CheckMemory } from './check-course.server'
import { contentRoots, courseFolders, folderLabel, type ContentRoot } from './content-sources.server'
import { COURSE_FILE } from './course-folder.server'
import { START, type Finding } from './findings'
import { readLessonOnce } from './kept-lessons.server'
import { pruneCode } from './lesson-cache.server'
import { logFindings } from './log-findings.server'
import { recoverFolders } from './replace-folder.server'
import { publishCourse } from './publish-course.server'
import { currentVersion, listPointers, withdrawCourses } from './versions.server'
import { stopWatching, watchContent } from './watch-content.server'

/** What is known of one folder of one course. */
interface Source {
  root: ContentRoot
  folder: string
  checked: CheckedCourse
  memory: CheckMemory
  /** Null when it cannot be told: course.yaml has never been readable. */
  courseId: string | null
  findings: Finding[]
}

interface Store {
  sources: Map<string, Source>
  /** One change at a time. */
  working: Promise<void>
  /** What was opened, so that a folder can be read again on demand. */
  reading?: Reading
}

const kept = globalThis as { wachsamContent?: Store }
const store = (): Store => (kept.wachsamContent ??= { sources: new Map(), working: Promise.resolve() })

interface OpenOptions {
  watch: boolean
  now?: () => Date
  shippedDir?: string
}

interface Reading {
  roots: ContentRoot[]
  now: () => Date
}

/**
 * Reads the shipped and the own courses, accepts what is good as versions and points to them; with `watch` it goes on doing so
 * with every change until `closeContent`.
 */
export async function openContent(options: OpenOptions): Promise<void> {
  const { watch, now = () => new Date(), shippedDir = env().shippedContentDir } = options
  const reading = { roots: contentRoots(shippedDir), now }
  store().reading = reading
  for (const { courses, own } of reading.roots) if (own) await recoverFolders(courses)
  await refresh(null, reading)
  await pruneCode(now())
  if (watch) await watchContent(reading.roots, (folders) => refresh(folders, reading))
}

export async function closeContent(): Promise<void> {
  await stopWatching()
  await store().working
}

/** What is wrong in the courses, as of the last reading. */
export function contentFindings(): Finding[] {
  return [...store().sources.values()].flatMap(({ findings }) => findings)
}

/** The folders in which a course was found, the one it is published from first. */
export function courseSources(courseId: string): { folder: string; own: boolean }[] {
  return sourcesOf(courseId).map(({ folder, root }) => ({ folder, own: root.own }))
}

/** Reads a course's folder again at once, without waiting for the watch to notice. */
export async function readAgain(folder: string): Promise<void> {
  const { reading } = store()
  if (reading) await refresh(new Set([folder]), reading)
}

/** Every course that has a folder, also one that was never good enough to be published. */
export const knownCourses = (): string[] => [...new Set([...store().sources.values()].flatMap(({ courseId }) => courseId ?? []))].sort()

/** What the last reading found in the folder a course is published from. */
export const checkedSource = (courseId: string): CheckedCourse | null => sourcesOf(courseId)[0]?.checked ?? null

/** Reads these course folders again, or all of them, one call after the other. */
function refresh(folders: ReadonlySet<string> | null, reading: Reading): Promise<void> {
  const { working } = store()
  const next = working.then(() => refreshNow(folders, reading))
  store().working = next.catch((error: unknown) => log.error({ err: error }, 'reading the content failed'))
  return next
}

async function refreshNow(dirty: ReadonlySet<string> | null, { roots, now }: Reading): Promise<void> {
  const { sources } = store()
  const before = new Map([...sources].map(([folder, { courseId }]) => [folder, courseId]))
  let allRead = true
  for (const root of roots) {
    const folders = await courseFolders(root)
    if (folders === null) {
      allRead = false
      continue
    }
    for (const [folder, source] of sources) {
      if (source.root.courses === root.courses && !folders.includes(folder)) sources.delete(folder)
    }
    for (const folder of folders) {
      if (dirty === null || dirty.has(folder) || !sources.has(folder)) await readSource(root, folder, dayOf(now()))
    }
  }
  const touched = [...sources.values()].filter(({ folder }) => dirty === null || dirty.has(folder) || !before.has(folder))
  const ids = [...touched.map(({ courseId }) => courseId), ...[...before].filter(([folder]) => dirty === null || dirty.has(folder) || !sources.has(folder)).map(([, id]) => id)]
  for (const courseId of new Set(ids)) if (courseId !== null) await settle(courseId, now)
  if (allRead) await withdrawMissing()
}

async function readSource(root: ContentRoot, folder: string, today: Day): Promise<void> {
  const { sources } = store()
  const known = sources.get(folder)
  const checked = await checkCourse(folder, known?.memory ?? emptyMemory(), { today, read: readLessonOnce })
  const courseId = checked.course?.file.id ?? known?.courseId ?? (await idOfBroken(checked, folder))
  const source: Source = { root, folder, checked, memory: checked.memory, courseId, findings: [] }
  sources.set(folder, source)
  source.findings = findingsOf(source)
  logFindings(folderLabel(root, folder), known?.findings ?? [], source.findings)
}

/** A broken course.yaml may still say whose it is: by its id, or by a course of the folder's name. */
async function idOfBroken(checked: CheckedCourse, folder: string): Promise<string | null> {
  const candidates = [checked.courseIdHint, basename(folder)]
  for (const candidate of candidates) if (candidate && (await currentVersion(candidate))) return candidate
  return null
}

function findingsOf({ root, folder, checked, courseId }: Source): Finding[] {
  const label = folderLabel(root, folder)
  const findings = checked.found.map(({ path, found }): Finding => ({ file: `${label}/${path}`, ...found }))
  const first = [...store().sources.values()].find((other) => other.root === root && other.courseId === courseId)
  if (courseId !== null && first && first.folder < folder) {
    const params = { id: courseId, folder: basename(first.folder) }
    findings.push({ file: `${label}/${COURSE_FILE}`, ...START, rule: 'course-id-taken', severity: 'error', params })
  }
  return findings
}

/** The own before the shipped. */
const sourcesOf = (courseId: string): Source[] =>
  [...store().sources.values()]
    .filter((source) => source.courseId === courseId)
    .sort((a, b) => Number(b.root.own) - Number(a.root.own) || (a.folder < b.folder ? -1 : 1))

/** Publishes a course from the first of its folders. */
async function settle(courseId: string, now: () => Date): Promise<void> {
  const [source] = sourcesOf(courseId)
  if (!source) return
  const refused = await publishCourse(courseId, source.checked, now())
  const label = folderLabel(source.root, source.folder)
  const added = refused.map(({ path, found }): Finding => ({ file: `${label}/${path}`, ...found }))
  if (added.length > 0) {
    logFindings(label, source.findings, [...source.findings, ...added])
    source.findings = [...source.findings, ...added]
  }
}

/** A course whose last folder is gone leaves the catalogue. */
async function withdrawMissing(): Promise<void> {
  const present = new Set([...store().sources.values()].map(({ courseId }) => courseId))
  const missing = (await listPointers()).map(({ courseId }) => courseId).filter((courseId) => !present.has(courseId))
  if (missing.length > 0) await withdrawCourses(missing)
}
