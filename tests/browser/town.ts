import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { settings } from './command'

const START_MS = 600_000 // about a minute on a machine of its own

export interface TownPerson {
  part: string
  name: string
  login: string
  password: string
}

/** A served demo town, as data that can be handed to the tests. */
export interface Town {
  address: string
  dataDir: string
  contentDir: string
  people: TownPerson[]
}

export interface RunningTown extends Town {
  /** What the terminal has shown so far. */
  terminal(): string
  stop(): Promise<void>
}

/** `npm run demo` on a free port, with a data folder of its own; an existing town in it is served as it is. */
export async function startTown(dataDir: string): Promise<RunningTown> {
  const child = spawn(process.execPath, ['app/cli/wachsam.mjs', 'demo', '--lang', 'en'], {
    env: settings(dataDir, { PORT: '0' }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let shown = ''
  const take = (chunk: Buffer) => void (shown += chunk.toString())
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  const terminal = () => shown
  const address = await addressPrinted(child, terminal)
  return { ...townIn(dataDir, address), terminal, stop: () => stop(child) }
}

export const townIn = (dataDir: string, address: string): Town => ({
  address,
  dataDir,
  contentDir: join(dataDir, 'content'),
  people: JSON.parse(readFileSync(join(dataDir, 'demo-town.json'), 'utf8')) as TownPerson[],
})

function addressPrinted(child: ChildProcess, terminal: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => fail('did not start in time'), START_MS)
    function fail(what: string) {
      clearTimeout(timer)
      child.kill()
      reject(new Error(`The demo ${what}:\n${terminal()}`))
    }
    function look() {
      const address = /running: (http:\/\/\S+)/.exec(terminal())?.[1]
      if (!address) return
      clearTimeout(timer)
      child.stdout?.off('data', look)
      child.off('exit', ended)
      resolve(address)
    }
    const ended = (code: number | null) => fail(`ended with ${code}`)
    child.stdout?.on('data', look)
    child.once('exit', ended)
  })
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}
