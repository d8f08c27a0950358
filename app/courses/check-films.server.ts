import { readFile } from 'node:fs/promises'
import type { CheckedCourse } from './check-course.server'
import { readEntry, type FolderFile } from './course-folder.server'
import { FILM_RECORD, filesNamedIn, filmNames, filmRecordSchema, outdatedFilms, STORYBOARD, storyboardHash } from './film-record'
import { START } from './findings'

/** Films that were made from another storyboard than the one that lies beside them now. */
export async function checkFilms({ folder: { files }, found }: Pick<CheckedCourse, 'folder' | 'found'>): Promise<void> {
  for (const [path, entry] of files) {
    if (!path.endsWith(`/${STORYBOARD}`)) continue
    const folder = path.slice(0, -STORYBOARD.length)
    const record = await recordIn(files.get(folder + FILM_RECORD))
    const read = await readEntry(entry)
    if (!record || 'finding' in read) continue
    const outdated = outdatedFilms(record, storyboardHash(read.text, await namedFiles(files, folder, read.text)))
    if (outdated.length === 0) continue
    const params = { films: outdated.map((language) => filmNames(language).film).join(', '), folder: folder.slice(0, -1) }
    found.push({ path, found: { ...START, rule: 'film-outdated', severity: 'warning', params } })
  }
}

async function recordIn(entry: FolderFile | undefined) {
  const read = entry && (await readEntry(entry))
  if (!read || 'finding' in read) return null
  try {
    return filmRecordSchema.safeParse(JSON.parse(read.text)).data ?? null
  } catch {
    return null // what is no record says nothing of any film
  }
}

async function namedFiles(files: ReadonlyMap<string, FolderFile>, folder: string, text: string): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>()
  for (const name of filesNamedIn(text)) {
    const entry = files.get(folder + name)
    const content = entry && (await readFile(entry.absolute).catch(() => null))
    if (content) found.set(name, content)
  }
  return found
}
