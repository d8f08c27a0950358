import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from '~/platform/env.server'
import { newId } from '~/platform/ids.server'
import { DAY_MS } from '~/platform/time'

/** Code for browsers is served by its hash; code with explanations and checked texts never are, so their names are ones no address leads to. */
export type CodeAudience = 'browser' | 'server'
export type Kept = CodeAudience | 'checked'

const ENDING: Record<Kept, string> = { browser: '.js', server: '.server.js', checked: '.json' }
const HASH = /^[0-9a-f]{64}$/
const KEPT_DAYS = 90

const folder = () => join(env().dataDir, 'cache', 'lessons')
const pathOf = (hash: string, kind: Kept) => join(folder(), hash + ENDING[kind])

export async function cachedCode(hash: string, kind: Kept = 'browser'): Promise<string | null> {
  if (!HASH.test(hash)) return null
  return readFile(pathOf(hash, kind), 'utf8').catch(() => null)
}

/** Written aside and renamed, so that nobody reads half of it. */
export async function keepCode(hash: string, code: string, kind: Kept): Promise<void> {
  await mkdir(folder(), { recursive: true })
  const path = pathOf(hash, kind)
  const aside = `${path}.${newId()}`
  await writeFile(aside, code)
  await rename(aside, path)
}

/** What is still in use is kept, however old it is. */
export async function markUsed(hash: string, kind: Kept, now: Date): Promise<void> {
  await utimes(pathOf(hash, kind), now, now).catch(() => undefined)
}

/** Drops what nothing has asked for in a long while; what is needed again is made again. */
export async function pruneCode(now: Date): Promise<void> {
  for (const name of await readdir(folder()).catch((): string[] => [])) {
    const path = join(folder(), name)
    const info = await stat(path).catch(() => null)
    if (info && now.getTime() - info.mtimeMs > KEPT_DAYS * DAY_MS) await rm(path, { force: true })
  }
}
