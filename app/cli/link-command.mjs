// At install: gives `npx wachsam` its place. A `bin` entry in package.json would make npx install the project into its cache at every call.
import { mkdirSync, rmSync, symlinkSync } from 'node:fs'

if (process.platform !== 'win32') {
  mkdirSync('node_modules/.bin', { recursive: true })
  rmSync('node_modules/.bin/wachsam', { force: true })
  symlinkSync('../../app/cli/wachsam.mjs', 'node_modules/.bin/wachsam')
}
