import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { DescribedFinding } from '~/courses/describe-finding'
import { STORYBOARD } from '~/courses/film-record'
import { readStoryboard } from '~/studio/storyboards/read-storyboard'
import { readStoryboardFiles } from '~/studio/storyboards/storyboard-files.server'
import type { CommandContext } from './command'

/** What the films' storyboards below these paths, or beside these files, would be refused for when built. A film that is there keeps playing. */
export async function checkStoryboards(paths: string[], { locale, t }: CommandContext): Promise<DescribedFinding[]> {
  const files = new Set((await Promise.all(paths.map(storyboardsIn))).flat())
  const found = await Promise.all(
    [...files].sort().map(async (file) => {
      const text = await readFile(file, 'utf8')
      const { find } = await readStoryboardFiles(dirname(file), text)
      return readStoryboard(text, locale, find).findings.map(({ line, rule, values }): DescribedFinding => {
        const message = t(`studio:finding.${rule}`, values)
        return { file, line, column: 1, rule: 'storyboard', severity: 'warning', message }
      })
    }),
  )
  return found.flat()
}

async function storyboardsIn(path: string): Promise<string[]> {
  const isFolder = (await stat(path).catch(() => null))?.isDirectory()
  const folder = isFolder ? path : dirname(path)
  const names = await readdir(folder, { recursive: isFolder }).catch(() => [])
  return names.filter((name) => basename(name) === STORYBOARD).map((name) => join(folder, name))
}
