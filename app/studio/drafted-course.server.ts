import { join } from 'node:path'
import { checkCourse, emptyMemory, type CheckedCourse, type CheckMemory } from '~/courses/check-course.server'
import { courseSources } from '~/courses/content-store.server'
import type { FolderFile } from '~/courses/course-folder.server'
import { mediumPath } from '~/courses/media-store.server'
import { db } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { dayOf } from '~/platform/time'

/** Texts by path in the course's folder. */
export type Texts = ReadonlyMap<string, string>

const COURSES_HELD = 20

const kept = globalThis as { wachsamDrafted?: Map<string, CheckMemory> }
const memories = () => (kept.wachsamDrafted ??= new Map())

/** What the last check of the course read, so that typing reads only what is typed. Of many courses the oldest is forgotten. */
function remember(courseId: string, memory: CheckMemory): void {
  const held = memories()
  held.delete(courseId)
  held.set(courseId, memory)
  const oldest = held.size > COURSES_HELD ? held.keys().next().value : undefined
  if (oldest !== undefined) held.delete(oldest)
}

/** Where the course lies, or will lie once it is published. */
const folderOf = (courseId: string) => courseSources(courseId)[0]?.folder ?? join(env().contentDir, 'courses', courseId)

/**
 * Checks a course as it would be if its drafts were published, with `texts`, which may be newer still, over them: the same check
 * as for any folder. Null when there is no such course and no draft of one.
 */
export async function checkDrafted(courseId: string, texts: Texts = new Map()): Promise<CheckedCourse | null> {
  const drafts = await db.draft.findMany({ where: { courseId }, select: { path: true, text: true } })
  if (drafts.length === 0 && courseSources(courseId).length === 0) return null
  const media = await db.draftMedium.findMany({ where: { courseId }, select: { path: true, contentHash: true, size: true } })
  const overlay = new Map<string, FolderFile>([
    ...media.map(({ path, contentHash, size }) => [path, { absolute: mediumPath(contentHash), size, stamp: contentHash }] as const),
    ...drafts.map(({ path, text }) => [path, asFile(text)] as const),
    ...[...texts].map(([path, text]) => [path, asFile(text)] as const),
  ])
  const checked = await checkCourse(folderOf(courseId), memories().get(courseId) ?? emptyMemory(), { overlay, today: dayOf(new Date()) })
  remember(courseId, checked.memory)
  return checked
}

const asFile = (text: string): FolderFile => ({ absolute: '', size: Buffer.byteLength(text), stamp: '', text })

/** The folder of a lesson: as course.yaml says, or of its own name while course.yaml cannot be read. */
export function lessonFolder({ course, folder }: CheckedCourse, lessonId: string): string | null {
  if (course) return course.file.lessons.find(({ id }) => id === lessonId)?.folder ?? null
  return folder.folders.has(lessonId) ? lessonId : null
}

/** The media in a lesson's folder, by their names there. */
export function mediaIn({ folder }: CheckedCourse, lesson: string): string[] {
  return [...folder.files.keys()]
    .filter((path) => path.startsWith(`${lesson}/`) && !/\.(mdx|ya?ml)$/i.test(path))
    .map((path) => path.slice(lesson.length + 1))
    .sort()
}
