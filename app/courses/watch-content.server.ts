import { mkdir } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { watch, type FSWatcher } from 'chokidar'
import { log } from '~/platform/log.server'
import type { ContentRoot } from './content-sources.server'

const SETTLED_MS = 80
const POLL_MS = 20
const QUIET_MS = 60 // an editor saves by several steps, git by many files

interface Watch {
  watcher: FSWatcher
  timer: NodeJS.Timeout | undefined
}

const kept = globalThis as { wachsamWatch?: Watch }

/** Calls back with the course folders in which something has changed, once it is quiet again. */
export async function watchContent(roots: ContentRoot[], changed: (folders: ReadonlySet<string>) => Promise<void>): Promise<void> {
  await stopWatching()
  for (const { courses, own } of roots) if (own) await mkdir(courses, { recursive: true }).catch(() => undefined)
  const watcher = watch(
    roots.map(({ courses }) => courses),
    { ignoreInitial: true, awaitWriteFinish: { stabilityThreshold: SETTLED_MS, pollInterval: POLL_MS }, ignored: isHidden },
  )
  const current: Watch = { watcher, timer: undefined }
  kept.wachsamWatch = current
  let dirty = new Set<string>()
  const flush = () => {
    const folders = dirty
    dirty = new Set()
    changed(folders).catch((error: unknown) => log.error({ err: error }, 'reading the content failed'))
  }
  watcher.on('all', (_event, path) => {
    const folder = courseFolderOf(roots, path)
    if (folder === undefined) return
    dirty.add(folder)
    clearTimeout(current.timer)
    current.timer = setTimeout(flush, QUIET_MS)
  })
  watcher.on('error', (error) => log.error({ err: error }, 'watching the content failed'))
  await new Promise<void>((resolve) => watcher.once('ready', resolve))
}

export async function stopWatching(): Promise<void> {
  const { wachsamWatch } = kept
  kept.wachsamWatch = undefined
  clearTimeout(wachsamWatch?.timer)
  await wachsamWatch?.watcher.close()
}

const isHidden = (path: string) => /^\.[^.]|~$/.test(basename(path))

function courseFolderOf(roots: ContentRoot[], path: string): string | undefined {
  for (const { courses } of roots) {
    const [first] = relative(courses, path).split(sep)
    if (first && first !== '..') return join(courses, first)
  }
  return undefined
}
