import { vitePlugin as remix } from '@remix-run/dev'
import { resolve } from 'node:path'
import { defineConfig } from 'vite'
import { playerFont } from '../../app/courses/components/video/player-font'
import { usedKernStyles } from '../../app/ui/kern-styles'
import remixOptions from '../../remix.config.js'
import { build } from '../../vite.config'

// The product with two routes more, in a folder of its own that only the bench serves from.

export default defineConfig({
  plugins: [
    playerFont(),
    usedKernStyles(),
    remix({
      ...remixOptions,
      buildDirectory: process.env.BENCH_BUILD,
      routes: (define) =>
        define((route) => {
          route('bench', '../tests/bench/bare-route.tsx')
          route('bench/kern', '../tests/bench/kern-route.ts')
        }),
    }),
  ],
  resolve: { alias: { '~': resolve('app') } },
  build,
})
