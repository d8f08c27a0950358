#!/usr/bin/env node
// The commands are TypeScript; tsx runs them as they are, so that they work straight after the install.
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { register } from 'tsx/esm/api'

// React and Remix choose their build by it when they are loaded.
process.env.NODE_ENV ||= process.argv[2] === 'dev' ? 'development' : 'production'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
register({ tsconfig: resolve(root, 'tsconfig.json') })
await import('./main.ts')
