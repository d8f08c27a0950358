import { readFile } from 'node:fs/promises'
import type { FolderFile } from '~/courses/course-folder.server'
import { sha256 } from '~/platform/ids.server'

const known = new Map<string, string>()
const KNOWN_MAX = 5_000

/** The hash of a file's content, read again only when the file may have changed. */
export async function contentHashOf({ absolute, stamp }: FolderFile): Promise<string> {
  const key = `${absolute}\0${stamp}`
  const hash = known.get(key) ?? sha256(await readFile(absolute))
  if (known.size >= KNOWN_MAX) known.clear()
  known.set(key, hash)
  return hash
}
