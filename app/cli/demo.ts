import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { env } from '~/platform/env.server'
import { command, Refusal, type CommandContext } from './command'
import { hasDemoTown, makeDemoTown, readDemoPeople, TOWN_FILE } from './demo/make-town.server'
import { serve } from './serve'

export function registerDemo(program: Command): void {
  program
    .command('demo')
    .description('Makes a demo town in a data folder of its own and serves it')
    .option('--reset', 'make the town anew')
    .option('--lang <lang>')
    .action(
      command<{ reset?: boolean }>(async ({ reset }, context) => {
        const { dataDir } = env()
        if (reset) removeTown(dataDir, context)
        await serve(context, {
          prepare: async () => {
            if (!hasDemoTown(dataDir)) await makeDemoTown({ now: new Date(), say: context.print, t: context.t })
          },
          started: async (address) => printPeople(address, context),
        })
      }),
    )
}

/** Only ever removes what a demo made. */
function removeTown(dataDir: string, { t }: CommandContext) {
  if (!existsSync(dataDir)) return
  const foreign = !existsSync(join(dataDir, TOWN_FILE)) && readdirSync(dataDir).length > 0
  if (foreign) throw new Refusal(t('cli:demo.foreign', { folder: dataDir }))
  rmSync(dataDir, { recursive: true, force: true })
  mkdirSync(dataDir, { recursive: true })
}

function printPeople(address: string, { t, print, locale }: CommandContext) {
  const rows = readDemoPeople(env().dataDir).map((person) => [
    t(`cli:demo.people.${person.part}`),
    person.name,
    person.login,
    person.password,
  ])
  const table = [[t('cli:demo.part'), t('cli:demo.name'), t('cli:demo.login'), t('cli:demo.password')], ...rows]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)))
  print('')
  for (const row of table) print(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`)
  print('')
  print(t('cli:demo.open', { address, lng: locale }))
}
