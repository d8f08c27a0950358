import { execFile } from 'node:child_process'
import { expect, test } from 'vitest'

const SCRIPT = `
  const { startPostgres } = await import('./tests/support/postgres.ts')
  await (await startPostgres()).stop()
  process.exitCode = 1
`

test('a run that has failed ends as one, PostgreSQL or not', async () => {
  const code = await new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', SCRIPT], (error) => resolve(error?.code))
  })
  expect(code).toBe(1)
})
