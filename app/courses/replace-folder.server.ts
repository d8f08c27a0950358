import { cp, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

const NEW = '.new'
const OLD = '.old'
// Hidden, so that nothing reads it as a course.
const aside = (folder: string, ending: string) => join(dirname(folder), `.${basename(folder)}${ending}`)

const exists = async (path: string) => (await stat(path).catch(() => null)) !== null

/**
 * Puts another folder in a folder's place, whole or not at all: `build` changes a copy (of `from`, else of the folder itself, else of
 * nothing), which then takes the name. After a crash at any point `recoverFolders` finds either the old one or the new one.
 */
export async function replaceFolder(folder: string, build: (copy: string) => Promise<void>, from?: string | null): Promise<void> {
  const [next, before] = [aside(folder, NEW), aside(folder, OLD)]
  await rm(next, { recursive: true, force: true })
  await mkdir(dirname(folder), { recursive: true })
  const original = from === undefined ? folder : from
  try {
    if (original !== null && (await exists(original))) await cp(original, next, { recursive: true, preserveTimestamps: true })
    else await mkdir(next)
    await build(next)
  } catch (error) {
    await rm(next, { recursive: true, force: true })
    throw error
  }
  await rm(before, { recursive: true, force: true })
  if (await exists(folder)) await rename(folder, before)
  await rename(next, folder)
  await rm(before, { recursive: true, force: true })
}

/** What a crash left behind: an old folder whose place is empty goes back to it, everything else half done goes. */
export async function recoverFolders(courses: string): Promise<void> {
  for (const name of await readdir(courses).catch((): string[] => [])) {
    const [, original, ending] = /^\.(.+)(\.new|\.old)$/.exec(name) ?? []
    if (!original) continue
    const [left, place] = [join(courses, name), join(courses, original)]
    if (ending === OLD && !(await exists(place))) await rename(left, place)
    else await rm(left, { recursive: true, force: true })
  }
}
