import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Locale } from '~/platform/locale'
import { checkLesson, type CheckedLesson } from './check-lesson'
import { START } from './findings'
import { isCostly } from './nesting'
import { parseLesson, type ParsedLesson } from './parse-lesson'

const WORKER = 'parse-worker.mjs'
const TIME_MS = 5_000
const MEMORY_MB = 1_024

/** How long the parser may take in ms, and whose language the reading level is judged in. */
export interface ReadOptions {
  timeMs?: number
  locale?: Locale
}

/** Checks a lesson's text. What could take long to parse is parsed aside and given up in time, so that no text stops the server. */
export async function readLesson(text: string, { timeMs = TIME_MS, locale }: ReadOptions = {}): Promise<CheckedLesson> {
  return checkLesson(isCostly(text) ? await parseAside(text, timeMs) : parseLesson(text), text, locale)
}

const GIVEN_UP: ParsedLesson = {
  root: null,
  found: [{ ...START, rule: 'too-costly', severity: 'error', params: {} }],
  repaired: false,
}

function parseAside(text: string, timeMs: number): Promise<ParsedLesson> {
  return new Promise((resolve) => {
    const worker = new Worker(join(sourcesFolder(), WORKER), { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } })
    let timer: NodeJS.Timeout | undefined
    const finish = (parsed: ParsedLesson) => {
      clearTimeout(timer)
      resolve(parsed)
      void worker.terminate()
    }
    worker.on('message', (message: 'ready' | ParsedLesson) => {
      if (message !== 'ready') return finish(message)
      timer = setTimeout(() => finish(GIVEN_UP), timeMs) // the time to start it is not the text's
      worker.postMessage(text)
    })
    worker.once('error', () => finish(GIVEN_UP)) // out of memory, or of stack where nothing could catch it
  })
}

let found: string | undefined

/** This folder among the sources, wherever this module was built to. */
export function sourcesFolder(): string {
  if (found) return found
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, 'app/courses')
    if (existsSync(join(candidate, WORKER))) return (found = candidate)
  }
  throw new Error(`app/courses/${WORKER} is missing`)
}
