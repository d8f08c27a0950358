import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from '~/platform/env.server'
import { newId } from '~/platform/ids.server'
import { DAY_MS } from '~/platform/time'

const folder = () => join(env().dataDir, 'cache', 'lessons')
const HASH = /^[0-9a-f]{64}$/
const KEPT_DAYS = 90

const pathOf = (hash: string) => join(folder(), `${hash}.js`)

export async function cachedCode(hash: string): Promise<string | null> {
  if (!HASH.test(hash)) return null
  return readFile(pathOf(hash), 'utf8').catch(() => null)
}

/** Written aside and renamed, so that nobody reads half of it. */
export async function keepCode(hash: string, code: string): Promise<void> {
  await mkdir(folder(), { recursive: true })
  const aside = `${pathOf(hash)}.${newId()}`
  await writeFile(aside, code)
  await rename(aside, pathOf(hash))
}

/** Drops code that no start has used for a while; what is needed again is compiled again. */
export async function pruneCode(used: Iterable<string>, now: Date): Promise<void> {
  for (const hash of used) await utimes(pathOf(hash), now, now).catch(() => undefined)
  for (const name of await readdir(folder()).catch((): string[] => [])) {
    const path = join(folder(), name)
    const info = await stat(path).catch(() => null)
    if (info && now.getTime() - info.mtimeMs > KEPT_DAYS * DAY_MS) await rm(path, { force: true })
  }
}
