import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inFolder, run } from './child'
import type { Measured } from './figures'
import { writeLessons } from './write-lessons'

const LESSONS = 500

interface Opened {
  ms: number
  compiled: number
}

/** Checking and compiling lessons: from cold, unchanged, and with one more. */
export async function benchLessons(): Promise<Measured[]> {
  return inFolder(async (folder) => {
    const [contentDir, shipped] = [join(folder, 'content'), join(folder, 'shipped')]
    mkdirSync(shipped)
    const list = join(folder, 'list.txt')
    const texts = writeLessons(contentDir, 0, LESSONS)
    writeFileSync(list, texts.join('\n'))
    const open = () => run<Opened>('read-content.ts', [shipped], { DATA_DIR: join(folder, 'data'), CONTENT_DIR: contentDir })
    const plain = await run<{ ms: number }>('compile-plain.ts', [list])
    const cold = await open()
    const again = await open()
    writeLessons(contentDir, LESSONS, LESSONS + 1, ['de'])
    const more = await open()
    const lessons = `${LESSONS} lessons, ${texts.length} texts`
    return [
      {
        name: `check and compile ${lessons}, from cold`,
        value: cold.ms,
        unit: 'ms',
        baseline: { name: '@mdx-js/mdx alone', value: plain.ms },
        goal: { of: 'ratio', at: 'most', limit: 4 },
      },
      { name: 'texts compiled from cold', value: cold.compiled, unit: 'texts', goal: { of: 'value', at: 'exactly', limit: texts.length } },
      { name: 'texts compiled at the next start, nothing changed', value: again.compiled, unit: 'texts', goal: { of: 'value', at: 'exactly', limit: 0 } },
      { name: 'the next start, nothing changed', value: again.ms, unit: 'ms', baseline: { name: '@mdx-js/mdx alone', value: plain.ms } },
      { name: 'texts compiled with one lesson more', value: more.compiled, unit: 'texts', goal: { of: 'value', at: 'exactly', limit: 1 } },
    ]
  })
}
