import { readdir, stat } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { env } from '~/platform/env.server'
import { COURSE_FILE } from './course-folder.server'

/** A folder of courses: the shipped curriculum, or the town's own. */
export interface ContentRoot {
  /** The folder that holds one folder a course. */
  courses: string
  /** How findings call it. */
  label: string
  own: boolean
}

/** The own courses come first: they lie over the shipped ones. */
export function contentRoots(shippedDir: string): ContentRoot[] {
  const { contentDir } = env()
  return [
    { courses: join(contentDir, 'courses'), label: labelOf(contentDir, 'CONTENT_DIR'), own: true },
    { courses: join(shippedDir, 'courses'), label: labelOf(shippedDir, 'content'), own: false },
  ]
}

function labelOf(folder: string, otherwise: string): string {
  const within = relative(process.cwd(), folder)
  return `${within === '' || within.startsWith('..') ? otherwise : within}/courses`
}

/** The folders of courses in a root: null when the root is there but cannot be read, so that nothing is taken for deleted. */
export async function courseFolders(root: ContentRoot): Promise<string[] | null> {
  try {
    const entries = await readdir(root.courses, { withFileTypes: true })
    const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => join(root.courses, name))
    const kept = await Promise.all(folders.map(async (folder) => ((await looksLikeCourse(folder)) ? [folder] : [])))
    return kept.flat().sort()
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? [] : null
  }
}

/** With a course.yaml, or with lessons that wait for one. */
async function looksLikeCourse(folder: string): Promise<boolean> {
  if (await stat(join(folder, COURSE_FILE)).catch(() => null)) return true
  const inside = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const lists = await Promise.all(
    inside.filter((entry) => entry.isDirectory()).map((entry) => readdir(join(folder, entry.name)).catch((): string[] => [])),
  )
  return lists.flat().some((name) => name.endsWith('.mdx'))
}

/** A course's folder as findings call it. */
export const folderLabel = (root: ContentRoot, folder: string): string => `${root.label}/${basename(folder)}`
