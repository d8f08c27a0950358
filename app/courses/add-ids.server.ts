import { randomBytes } from 'node:crypto'
import type { Dirent } from 'node:fs'
import { chmod, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { newId } from '~/platform/ids.server'
import { LOCALES } from '~/platform/locale'
import { addIds, type AddedId, type TextOfLesson } from './add-ids'
import { lessonFileOf } from './check-course.server'
import { partsOf } from './check-structure'
import { EASY_FILE } from './course-version'
import { readText } from './course-folder.server'
import { parseLesson } from './parse-lesson'
import { unravel } from './unravel'

export interface AddedInFile extends AddedId {
  file: string
}

/** The languages of a lesson, the original first: what stands in one folder belongs together. */
const TOGETHER = [...LOCALES.map(lessonFileOf), EASY_FILE]

/** Adds missing ids to the lessons at these paths; other languages of the same lesson are read, but left as they are unless they are among them. */
export async function addMissingIds(paths: string[]): Promise<AddedInFile[]> {
  const wanted = new Map<string, string>()
  for (const path of paths) for (const file of await lessonsAt(path)) wanted.set(resolve(file), wanted.get(resolve(file)) ?? file)
  const added: AddedInFile[] = []
  const done = new Set<string>()
  for (const absolute of wanted.keys()) {
    if (done.has(absolute)) continue
    const group = TOGETHER.includes(basename(absolute)) ? TOGETHER.map((name) => join(dirname(absolute), name)) : [absolute]
    for (const file of group) done.add(file)
    added.push(...(await fixTogether(group, (file) => wanted.get(file))))
  }
  return added
}

async function lessonsAt(path: string): Promise<string[]> {
  const info = await stat(path).catch(() => null)
  if (!info) return []
  if (info.isFile()) return /\.mdx$/i.test(path) ? [path] : []
  const entries = await readdir(path, { withFileTypes: true }).catch((): Dirent[] => [])
  const inner = entries.filter((entry) => !entry.name.startsWith('.') && entry.name !== 'node_modules' && (entry.isDirectory() || /\.mdx$/i.test(entry.name)))
  const sorted = inner.filter((entry) => entry.isDirectory() || entry.isFile()).map(({ name }) => join(path, name)).sort()
  return (await Promise.all(sorted.map(lessonsAt))).flat()
}

async function fixTogether(group: string[], shownAs: (file: string) => string | undefined): Promise<AddedInFile[]> {
  const readable: { file: string; text: TextOfLesson }[] = []
  for (const file of group) {
    const text = await readParts(file)
    if (text) readable.push({ file, text })
  }
  const fixed = addIds(readable.map(({ text }) => text), () => `n${randomBytes(3).toString('hex')}`)
  const added: AddedInFile[] = []
  for (const [index, { file }] of readable.entries()) {
    const [result, shown] = [fixed[index], shownAs(file)]
    if (!result || result.added.length === 0 || shown === undefined) continue
    await writeSafely(file, result.text)
    added.push(...result.added.map((one) => ({ file: shown, ...one })))
  }
  return added
}

/** Null where nothing can be added safely: the file is missing, no text, or its tags do not fit together. */
async function readParts(file: string): Promise<TextOfLesson | null> {
  const read = await readText(file)
  if ('finding' in read) return null
  const { root, repaired } = parseLesson(read.text)
  return root && !repaired ? { text: read.text, parts: partsOf(unravel(root)) } : null
}

const BOM = '\ufeff'

/** The whole file or the old one, with its byte order mark and its rights. */
async function writeSafely(file: string, text: string): Promise<void> {
  const [{ mode }, before] = [await stat(file), await readFile(file)]
  const mark = before.subarray(0, 3).equals(Buffer.from(BOM)) ? BOM : ''
  const aside = join(dirname(file), `.${newId()}`)
  try {
    await writeFile(aside, mark + text, { flush: true })
    await chmod(aside, mode)
    await rename(aside, file)
  } finally {
    await rm(aside, { force: true })
  }
}
