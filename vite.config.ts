import { resolve } from 'node:path'
import { vitePlugin as remix } from '@remix-run/dev'
import type { BuildOptions } from 'vite'
import { defineConfig } from 'vitest/config'
import { playerFont } from './app/courses/components/video/player-font'
import { usedKernStyles } from './app/ui/kern-styles'
import remixOptions from './remix.config.js'

const alias = { '~': resolve('app') }
const domainTests = {
  include: ['app/**/*.db.test.{ts,tsx}'],
  setupFiles: ['tests/support/database-setup.ts'],
  testTimeout: 60_000,
  hookTimeout: 60_000,
}

export const build = {
  assetsInlineLimit: 0, // inlined ones would break the Content-Security-Policy
  target: 'es2022', // the entry awaits its texts at the top level
  rollupOptions: { output: { experimentalMinChunkSize: 2_000 } }, // a page of many small files waits for many answers
} satisfies BuildOptions

export default defineConfig({
  // Remix's plugin cannot live in tests, but for that every test sees the same sources.
  plugins: [process.env.VITEST ? null : [remix(remixOptions), playerFont(), usedKernStyles()]],
  resolve: { alias },
  build,
  optimizeDeps: {
    entries: ['app/entry.client.tsx', 'app/root.tsx', 'app/routes/**/*.tsx'],
    exclude: ['@node-rs/argon2'], // the scan follows server files too, and its browser build is not installed
  },
  test: {
    maxWorkers: '100%', // one core less would be half of a small machine
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['app/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
          exclude: ['app/**/*.db.test.{ts,tsx}'],
          setupFiles: ['tests/support/unit-setup.ts'],
          isolate: false, // they share no state, and loading the modules anew for each file took as long as the tests
          testTimeout: 30_000,
        },
      },
      { extends: true, test: { name: 'sqlite', globalSetup: ['tests/support/sqlite-template.ts'], ...domainTests } },
      { extends: true, test: { name: 'postgresql', globalSetup: ['tests/support/postgres-template.ts'], ...domainTests } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/start-demo.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 1 }, // after the others: a browser wants the machine to itself
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
})
