import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { promisify } from 'node:util'

/** Builds the product with the bench's own routes; the build is gone afterwards. */
export async function withBuild<T>(work: (build: string) => Promise<T>): Promise<T> {
  const build = resolve('node_modules/.cache/wachsam-bench') // below the project: the server looks for its sources from there
  const env = { ...process.env, NODE_ENV: 'production' as const, BENCH_BUILD: build }
  await promisify(execFile)(process.execPath, ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build', '--config', 'tests/bench/vite.config.ts'], { env })
  try {
    return await work(build)
  } finally {
    rmSync(build, { recursive: true, force: true })
  }
}
