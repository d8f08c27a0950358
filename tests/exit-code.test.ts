import { execFile } from 'node:child_process'
import { expect, test } from 'vitest'

test.each([0, 1])('a run that sets exit code %i ends with it, PostgreSQL or not', async (exitCode) => {
  const script = `
    const { startPostgres } = await import('./tests/support/postgres.ts')
    await (await startPostgres()).stop()
    process.exitCode = ${exitCode}
  `
  const ended = await new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], (error, _out, complaints) =>
      resolve({ exitCode: error?.code ?? 0, complaints }),
    )
  })
  expect(ended).toEqual({ exitCode, complaints: '' })
})
