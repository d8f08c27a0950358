import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { chromium, type Browser, type LaunchOptions } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

// Nothing but the page under test: no background requests of the browser's own.
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync)
}

function installed(): string | undefined {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  const bundled = chromium.executablePath()
  return onPath() ?? (existsSync(bundled) ? bundled : undefined)
}

/** The Chromium the tests use: CHROMIUM_PATH, one on the path, else one installed now (Debian's as root, else playwright's). */
export function findChromium(): string {
  const found = installed()
  if (found) return found
  try {
    if (process.getuid?.() === 0) {
      execFileSync('apt-get', ['update', '-q'], { stdio: 'ignore' })
      execFileSync('apt-get', ['install', '-qy', '--no-install-recommends', 'chromium', 'fonts-liberation'], { stdio: 'ignore' })
    } else {
      const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js')
      execFileSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore' })
    }
  } catch {
    // said below
  }
  const now = installed()
  if (now) return now
  throw new Error('The browser tests need Chromium: sudo apt-get install chromium (or set CHROMIUM_PATH to one).')
}

export function chromiumOptions(more: string[] = []): LaunchOptions {
  const root = process.getuid?.() === 0
  return { executablePath: findChromium(), args: [...(root ? ['--no-sandbox'] : []), ...FLAGS, ...more] }
}

export const launchChromium = (): Promise<Browser> => chromium.launch(chromiumOptions())
