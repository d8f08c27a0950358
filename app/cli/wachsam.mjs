#!/usr/bin/env node
// The commands are TypeScript; tsx runs them as they are, so that they work straight after the install.
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { register } from 'tsx/esm/api'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
process.env.TSX_TSCONFIG_PATH ??= resolve(root, 'tsconfig.json')
register({ tsconfig: resolve(root, 'tsconfig.json') })
await import('./main.ts')
