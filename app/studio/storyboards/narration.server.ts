import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { soundSeconds } from './encode.server'
import type { StoryboardFinding } from './read-storyboard'
import type { Storyboard } from './schema'
import { filmSeconds } from './timing'

/** A narration must be there, and must not go on when the film has ended. */
export async function checkNarration(folder: string, storyboard: Storyboard, ffmpeg: string): Promise<StoryboardFinding[]> {
  const findings: StoryboardFinding[] = []
  const seconds = filmSeconds(storyboard)
  for (const file of Object.values(storyboard.narration ?? {})) {
    const path = join(folder, file)
    const spoken = (await stat(path).catch(() => null))?.isFile() ? await soundSeconds(ffmpeg, path) : null
    if (spoken === null) findings.push({ line: 1, rule: 'narrationMissing', values: { file } })
    else if (spoken > seconds) findings.push({ line: 1, rule: 'narrationTooLong', values: { file, spoken: Math.ceil(spoken), seconds } })
  }
  return findings
}
