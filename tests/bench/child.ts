import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A process of its own on the sources: cold, with settings of its own, as in production. */
export function start(script: string, args: string[], settings: Record<string, string>): ChildProcess {
  const path = fileURLToPath(new URL(script, import.meta.url))
  return spawn(process.execPath, ['--import', 'tsx', path, ...args], {
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'silent', DATABASE_URL: '', CONTENT_DIR: '', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** Runs it to its end; gives the last line it printed, which is JSON. */
export async function run<T>(script: string, args: string[], settings: Record<string, string> = {}): Promise<T> {
  const child = start(script, args, settings)
  let printed = ''
  child.stdout?.on('data', (chunk: Buffer) => void (printed += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`${script} ended with ${code}:\n${printed}`)
  return JSON.parse(printed.trim().split('\n').at(-1) ?? '') as T
}

/** The first line it prints, which is JSON; the process goes on. */
export function firstLine<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    let printed = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      const end = printed.indexOf('\n')
      if (end >= 0) resolve(JSON.parse(printed.slice(0, end)) as T)
    })
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)))
  })
}

export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'wachsam-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
