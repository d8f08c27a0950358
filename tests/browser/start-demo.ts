import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

const START_MS = 180_000 // what the README promises for `npm run demo`

export interface Demo {
  address: string
  dataDir: string
  contentDir: string
  people: { part: string; name: string; login: string; password: string }[]
}

declare module 'vitest' {
  interface ProvidedContext {
    demo: Demo
  }
}

/** The demo as a newcomer starts it, on a free port and in a folder of its own. */
export default async function setup(project: TestProject) {
  const dataDir = mkdtempSync(join(tmpdir(), 'wachsam-demo-'))
  const contentDir = join(dataDir, 'own-content')
  const child = spawn(process.execPath, ['app/cli/wachsam.mjs', 'demo', '--lang', 'en'], {
    env: { ...process.env, NODE_ENV: 'production', BASE_URL: '', VITEST: '', DATA_DIR: dataDir, CONTENT_DIR: contentDir, PORT: '0', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const address = await addressPrinted(child)
  const people = JSON.parse(readFileSync(join(dataDir, 'demo-town.json'), 'utf8')) as Demo['people']
  project.provide('demo', { address, dataDir, contentDir, people })
  return async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
    rmSync(dataDir, { recursive: true, force: true })
  }
}

function addressPrinted(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    const timer = setTimeout(() => reject(new Error(`The demo did not start in time:\n${output}`)), START_MS)
    const take = (chunk: Buffer) => {
      output += chunk.toString()
      const address = /running: (http:\/\/\S+)/.exec(output)?.[1]
      if (!address) return
      clearTimeout(timer)
      resolve(address)
    }
    child.stdout?.on('data', take)
    child.stderr?.on('data', take)
    child.once('exit', (code) => reject(new Error(`The demo ended with ${code}:\n${output}`)))
  })
}
