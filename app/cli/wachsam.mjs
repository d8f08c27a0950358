#!/usr/bin/env node
// The commands are TypeScript; tsx runs them as they are, so that they work straight after the install.
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { register } from 'tsx/esm/api'

if (existsSync('.env')) process.loadEnvFile('.env')

const command = process.argv[2]
// React and Remix choose their build by it when they are loaded.
process.env.NODE_ENV ||= command === 'dev' ? 'development' : 'production'
if (command === 'demo') {
  // A town of its own, never the organisation's data: settings are read when the modules load.
  process.env.DATA_DIR ||= './demo-data'
  process.env.DATABASE_URL = ''
}

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
register({ tsconfig: resolve(root, 'tsconfig.json') })
try {
  await import('./main.ts')
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 2
}
