import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { joinLearners, type Story } from './learners'
import { startTown, townIn, type Town, type TownPerson } from './town'

declare module 'vitest' {
  interface ProvidedContext {
    demo: Town
    learners: Record<Story, TownPerson>
  }
}

/**
 * The demo as a newcomer starts it, on a free port and in a folder of its own. For quick work on a test,
 * WACHSAM_DEMO=http://127.0.0.1:3000,./demo-data takes a demo that already runs.
 */
export default async function setup(project: TestProject) {
  const [address, attached = ''] = (process.env.WACHSAM_DEMO ?? '').split(',')
  const dataDir = address ? attached : mkdtempSync(join(tmpdir(), 'wachsam-demo-'))
  const running = address ? null : await startTown(dataDir)
  const town: Town = townIn(dataDir, running?.address ?? address ?? '')
  const end = async () => {
    await running?.stop()
    if (running) rmSync(dataDir, { recursive: true, force: true })
  }
  project.provide('demo', town)
  project.provide('learners', await joinLearners(town).catch(async (error: unknown) => {
    await end()
    throw error
  }))
  return end
}
