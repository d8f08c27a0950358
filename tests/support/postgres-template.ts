import type { TestProject } from 'vitest/node'
import { migrate } from '~/platform/migrate.server'
import { startPostgres, TEMPLATE } from './postgres'

export default async function setup(project: TestProject) {
  const server = await startPostgres()
  await server.createDatabase(TEMPLATE)
  await migrate(server.url(TEMPLATE))
  project.provide('database', { kind: 'postgresql', server: server.url('postgres') })
  return () => server.stop()
}
