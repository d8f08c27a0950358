import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from '~/platform/migrate.server'

export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'wachsam-template-'))
  const template = join(folder, 'template.db')
  await migrate(`file:${template}`)
  project.provide('database', { kind: 'sqlite', template })
  return () => rmSync(folder, { recursive: true, force: true })
}

declare module 'vitest' {
  interface ProvidedContext {
    database: { kind: 'sqlite'; template: string } | { kind: 'postgresql'; server: string }
  }
}
