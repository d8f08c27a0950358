import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from '~/platform/env.server'
import { newId } from '~/platform/ids.server'
import { DAY_MS } from '~/platform/time'

/** Code for browsers is served by its hash; code with explanations never is, so it has a name no address leads to. */
export type CodeAudience = 'browser' | 'server'

const ENDING: Record<CodeAudience, string> = { browser: '.js', server: '.server.js' }
const HASH = /^[0-9a-f]{64}$/
const KEPT_DAYS = 90

const folder = () => join(env().dataDir, 'cache', 'lessons')
const pathOf = (hash: string, audience: CodeAudience) => join(folder(), hash + ENDING[audience])

export async function cachedCode(hash: string, audience: CodeAudience = 'browser'): Promise<string | null> {
  if (!HASH.test(hash)) return null
  return readFile(pathOf(hash, audience), 'utf8').catch(() => null)
}

/** Written aside and renamed, so that nobody reads half of it. */
export async function keepCode(hash: string, code: string, audience: CodeAudience): Promise<void> {
  await mkdir(folder(), { recursive: true })
  const path = pathOf(hash, audience)
  const aside = `${path}.${newId()}`
  await writeFile(aside, code)
  await rename(aside, path)
}

/** Code that is still in use is kept, however old it is. */
export async function markUsed(hash: string, audience: CodeAudience, now: Date): Promise<void> {
  await utimes(pathOf(hash, audience), now, now).catch(() => undefined)
}

/** Drops code that nothing has asked for in a long while; what is needed again is compiled again. */
export async function pruneCode(now: Date): Promise<void> {
  for (const name of await readdir(folder()).catch((): string[] => [])) {
    const path = join(folder(), name)
    const info = await stat(path).catch(() => null)
    if (info && now.getTime() - info.mtimeMs > KEPT_DAYS * DAY_MS) await rm(path, { force: true })
  }
}
