import { spawn } from 'node:child_process'
import { join } from 'node:path'

export interface CommandResult {
  code: number
  stdout: string
  stderr: string
}

/** The settings of a process of ours; the test runner's own BASE_URL and mode stay out of it. */
export const settings = (dataDir: string, more: Record<string, string> = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: 'production',
  BASE_URL: '',
  VITEST: '',
  DATABASE_URL: '',
  DATA_DIR: dataDir,
  CONTENT_DIR: join(dataDir, 'content'),
  LOG_LEVEL: 'warn',
  ...more,
})

/** `npx wachsam …` on a data folder. */
export function wachsam(dataDir: string, ...args: string[]): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['app/cli/wachsam.mjs', ...args], {
      env: settings(dataDir),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const result = { stdout: '', stderr: '' }
    child.stdout.on('data', (chunk: Buffer) => void (result.stdout += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => void (result.stderr += chunk.toString()))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? -1, ...result }))
  })
}
