import type { Dirent } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeText, TEXT_MAX_BYTES } from './decode-text'
import { START, type Found, type Rule } from './findings'

export const COURSE_FILE = 'course.yaml'

export interface FolderFile {
  /** Where it lies; never shown to anybody. */
  absolute: string
  size: number
  /** Changes whenever the content may have. */
  stamp: string
  /** Not on the disk yet: what an author is writing. */
  text?: string
}

/** Files, by path in a course's folder, that lie over those on the disk. */
export type Overlay = ReadonlyMap<string, FolderFile>

/** What lies in a course's folder, by path below it with `/`. Hidden files and links are passed over. */
export interface CourseFolder {
  root: string
  files: Map<string, FolderFile>
  folders: Set<string>
  /** Paths of files that only an overlay has, or that it lies over. */
  overlaid: Map<string, { onDisk: boolean }>
}

const DEPTH_MAX = 4

export async function listCourseFolder(root: string, overlay: Overlay = new Map()): Promise<CourseFolder> {
  const folder: CourseFolder = { root, files: new Map(), folders: new Set(), overlaid: new Map() }
  await list(folder, '', 0)
  for (const [path, file] of overlay) {
    folder.overlaid.set(path, { onDisk: folder.files.has(path) })
    folder.files.set(path, file)
    const above = path.split('/').slice(0, -1)
    for (const depth of above.keys()) folder.folders.add(above.slice(0, depth + 1).join('/'))
  }
  return folder
}

async function list(folder: CourseFolder, below: string, depth: number): Promise<void> {
  const entries = await readdir(join(folder.root, below), { withFileTypes: true }).catch((): Dirent[] => [])
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue
    const path = below ? `${below}/${entry.name}` : entry.name
    if (entry.isDirectory()) {
      folder.folders.add(path)
      if (depth < DEPTH_MAX) await list(folder, path, depth + 1)
    } else if (entry.isFile()) {
      const absolute = join(folder.root, path)
      const info = await stat(absolute).catch(() => null) // gone since it was listed: an editor at work
      if (info) folder.files.set(path, { absolute, size: info.size, stamp: `${info.size} ${info.mtimeMs} ${info.ino}` })
    }
  }
}

export type ReadText = { text: string } | { finding: Found }

export const readEntry = async ({ absolute, text }: FolderFile): Promise<ReadText> =>
  text === undefined ? readText(absolute) : { text }

/** Reads a text file; whatever keeps it from being one is a finding. */
export async function readText(absolute: string): Promise<ReadText> {
  const info = await stat(absolute).catch(() => null)
  if (!info) return failure('file-missing')
  if (!info.isFile()) return failure('file-not-a-file')
  if (info.size > TEXT_MAX_BYTES) return failure('file-too-big')
  const bytes = await readFile(absolute).catch(() => null)
  return bytes ? decodeText(bytes) : failure('file-unreadable')
}

const failure = (rule: Rule): ReadText => ({ finding: { ...START, rule, severity: 'error', params: {} } })
