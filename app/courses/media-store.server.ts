import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from '~/platform/env.server'
import { newId } from '~/platform/ids.server'

const folder = () => join(env().dataDir, 'media')

/** Where the medium of this hash is kept. */
export const mediumPath = (hash: string): string => join(folder(), hash)

export async function hasMedium(hash: string): Promise<boolean> {
  return (await stat(mediumPath(hash)).catch(() => null))?.isFile() ?? false
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** Keeps a copy under the content's hash and returns that. What counts is the copy: the original may be changing just now. */
export async function keepMedium(original: string): Promise<string> {
  const expected = await hashOf(original)
  if (await hasMedium(expected)) return expected
  await mkdir(folder(), { recursive: true })
  const aside = join(folder(), `.${newId()}`)
  try {
    await copyFile(original, aside)
    await flush(aside)
    const hash = await hashOf(aside)
    await rename(aside, mediumPath(hash))
    return hash
  } finally {
    await rm(aside, { force: true })
  }
}

/** A version that names a medium must find it after a power cut too. */
async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  await handle.sync()
  await handle.close()
}
