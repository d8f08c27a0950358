// Makes the SQLite and the PostgreSQL client from prisma/schema.prisma; runs at install. No engine binary is needed to generate,
// but Prisma's CLI insists on finding an executable: any one satisfies it.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const schema = readFileSync(join(root, 'prisma/schema.prisma'), 'utf8')
const cli = join(dirname(createRequire(import.meta.url).resolve('prisma/package.json')), 'build/index.js')

for (const provider of ['sqlite', 'postgresql']) {
  const output = join(root, 'app/platform/generated', provider)
  rmSync(output, { recursive: true, force: true })
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true })
  const folder = mkdtempSync(join(root, 'node_modules/.cache/prisma-'))
  const file = join(folder, 'schema.prisma')
  writeFileSync(
    file,
    schema
      .replace('provider = "sqlite"', `provider = "${provider}"`)
      .replace('"../app/platform/generated/sqlite"', JSON.stringify(output)),
  )
  try {
    execFileSync(process.execPath, [cli, 'generate', '--schema', file], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
