import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { env } from '~/platform/env.server'
import type { KnownCourses } from './check-pages'
import { contentRoots, courseFolders } from './content-sources.server'
import { COURSE_FILE, readText } from './course-folder.server'

const known = new Map<string, { stamp: string; course: [string, string[]] | null }>()

/** The courses that are served beside the one in this folder, and it itself: their ids with those of their lessons. */
export async function coursesAround(folder: string): Promise<KnownCourses> {
  const beside = { courses: dirname(folder), label: '', own: false }
  const roots = [...contentRoots(env().shippedContentDir), beside]
  const folders = (await Promise.all(roots.map(courseFolders))).flatMap((found) => found ?? [])
  const courses = await Promise.all(folders.map((one) => courseIn(join(one, COURSE_FILE))))
  return new Map(courses.flatMap((course) => (course ? [course] : [])))
}

async function courseIn(path: string): Promise<[string, string[]] | null> {
  const info = await stat(path).catch(() => null)
  const stamp = `${info?.size} ${info?.mtimeMs}`
  const held = known.get(path)
  if (held?.stamp === stamp) return held.course
  const text = await readText(path)
  const course = 'finding' in text ? null : idsIn(text.text)
  known.set(path, { stamp, course })
  return course
}

/** A course.yaml with other mistakes still says what it is about. */
function idsIn(text: string): [string, string[]] | null {
  try {
    const { id, lessons } = parse(text) as { id?: unknown; lessons?: { id?: unknown }[] }
    return [String(id), Array.isArray(lessons) ? lessons.map((lesson) => String(lesson.id)) : []]
  } catch {
    return null
  }
}
