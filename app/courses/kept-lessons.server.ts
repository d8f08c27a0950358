import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '~/platform/ids.server'
import { contentFrom, type CheckedLesson, type LessonContent } from './check-lesson'
import { cachedCode, keepCode, markUsed } from './lesson-cache.server'
import { readLesson, sourcesFolder, type ReadOptions } from './read-lesson.server'

type KeptLesson = Omit<CheckedLesson, 'content'> & { content: Pick<LessonContent, 'front' | 'root'> | null }

/** As `readLesson`, but a text is checked once for all starts of the server: the result is kept in DATA_DIR/cache until the check itself changes. */
export async function readLessonOnce(text: string, options: ReadOptions = {}): Promise<CheckedLesson> {
  const hash = sha256(JSON.stringify([checkVersion(), options.locale ?? '', text]))
  const known = await cachedCode(hash, 'checked')
  if (known !== null) {
    await markUsed(hash, 'checked', new Date())
    return revived(JSON.parse(known) as KeptLesson)
  }
  const lesson = await readLesson(text, options)
  if (!lesson.found.some(({ rule }) => rule === 'too-costly')) await keepCode(hash, JSON.stringify(slim(lesson)), 'checked') // another day it may be in time
  return lesson
}

const slim = ({ content, ...rest }: CheckedLesson): KeptLesson => ({ ...rest, content: content && { front: content.front, root: content.root } })

const revived = ({ content, ...rest }: KeptLesson): CheckedLesson => ({ ...rest, content: content && contentFrom(content) })

let version: string | undefined

/** Changes whenever the same text could be judged otherwise: with any source here, and with the parsers' versions. */
function checkVersion(): string {
  if (version) return version
  const folder = sourcesFolder()
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ts|tsx|mjs)$/.test(name) && !name.includes('.test.'))
  const files = [...sources.sort().map((name) => join(folder, name)), join(folder, '../../package-lock.json')]
  return (version = sha256(files.map((file) => sha256(readFileSync(file))).join()))
}
