import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import type { Command } from 'commander'
import { env } from '~/platform/env.server'
import { migrate } from '~/platform/migrate.server'
import { startServer, type RunningServer } from '~/server'
import { buildIfNeeded } from './build-if-needed'
import { command, type CommandContext } from './command'

export function registerServe(program: Command): void {
  program
    .command('serve')
    .description('Starts the web server (npm start); builds and migrates first where needed')
    .option('--lang <lang>')
    .action(
      command(async (_options, context) => {
        await serve(context)
      }),
    )
  program
    .command('dev')
    .description('Starts the web server on the sources, for development')
    .option('--lang <lang>')
    .action(
      command(async (_options, context) => {
        await migrate()
        await running(await startServer(env(), { vite: 'development' }), context)
      }),
    )
}

/** Builds, migrates, serves until a stop signal. */
export async function serve(context: CommandContext, afterStart?: (address: string) => Promise<void>): Promise<void> {
  const { t, print } = context
  await buildIfNeeded(() => print(t('cli:serve.building')))
  await migrate()
  const build = (await import(pathToFileURL(resolve('build/server/index.js')).href)) as ServerBuild
  const server = await startServer(env(), { build })
  await running(server, context, afterStart)
}

async function running(
  server: RunningServer,
  { t, print }: CommandContext,
  afterStart?: (address: string) => Promise<void>,
) {
  print(t('cli:serve.ready', { address: server.address }))
  await afterStart?.(server.address)
  await stopSignal()
  print(t('cli:serve.stopping'))
  await server.stop()
  process.exit(0)
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGTERM', () => resolve())
    process.once('SIGINT', () => resolve())
  })
}
