import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

export type FilmProblem = 'noStoryboard' | 'noFfmpeg' | 'noBrowser' | 'noDriver' | 'encoding' | 'tooBig'

/** What keeps a film from being made though its storyboard is fine; the words stand in the locales under `studio:film`. */
export class FilmError extends Error {
  constructor(
    readonly problem: FilmProblem,
    readonly values: Record<string, string | number> = {},
  ) {
    super(problem)
  }
}

type Environment = Record<string, string | undefined>

export async function findBrowser(environment: Environment): Promise<string> {
  const named = environment.CHROMIUM_PATH?.trim()
  const found = named ? await executable(named) : await onPath(BROWSERS, environment)
  if (!found) throw new FilmError('noBrowser')
  return found
}

export async function findFfmpeg(environment: Environment): Promise<string> {
  const found = await onPath(['ffmpeg'], environment)
  if (!found) throw new FilmError('noFfmpeg')
  return found
}

async function onPath(names: string[], environment: Environment): Promise<string | undefined> {
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean)
  for (const name of names) {
    for (const folder of folders) {
      const found = await executable(join(folder, name))
      if (found) return found
    }
  }
  return undefined
}

async function executable(path: string): Promise<string | undefined> {
  return access(path, constants.X_OK).then(
    () => path,
    () => undefined,
  )
}
