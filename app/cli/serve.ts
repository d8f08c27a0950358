import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import type { Command } from 'commander'
import { env } from '~/platform/env.server'
import { migrate } from '~/platform/migrate.server'
import { startServer, type RunningServer } from '~/server'
import { BuildError, buildIfNeeded } from './build-if-needed'
import { command, Refusal, type CommandContext } from './command'

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

interface Moments {
  /** On the migrated database, before the server listens. */
  prepare?: () => Promise<void>
  /** When the server listens. */
  started?: (address: string) => Promise<void>
}

/** Builds where needed, migrates, serves until a stop signal. */
export async function serve(context: CommandContext, moments: Moments = {}): Promise<void> {
  await build(context)
  await migrate()
  await moments.prepare?.()
  const built = (await import(pathToFileURL(resolve('build/server/index.js')).href)) as ServerBuild
  await running(await startServer(env(), { build: built }), context, moments)
}

async function build({ t, print }: CommandContext) {
  try {
    await buildIfNeeded(() => print(t('cli:serve.building')))
  } catch (error) {
    if (!(error instanceof BuildError)) throw error
    process.stderr.write(error.message)
    throw new Refusal(t('cli:serve.buildFailed'))
  }
}

async function running(server: RunningServer, { t, print }: CommandContext, { started }: Moments = {}) {
  print(t('cli:serve.ready', { address: server.address }))
  if (server.setupAddress) print(t('cli:serve.setup', { address: server.setupAddress }))
  await started?.(server.address)
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
