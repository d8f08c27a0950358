import type { Command } from 'commander'
import { runPlan } from '~/assignments/run-plan.server'
import { formatDay } from '~/platform/format-day'
import { dayOf, isDay } from '~/platform/time'
import { command, Refusal, type CommandContext } from './command'
import { withProgressLine } from './progress-line'
import { withDatabase } from './with-database'

interface Options {
  day?: string
  json?: boolean
}

export function registerPlan(program: Command): void {
  program
    .command('plan')
    .description('The training plan')
    .command('run')
    .description('Enrols whom the rules reach, opens repetitions, ends what no rule asks for; safe to run twice')
    .option('--day <day>', 'as on this day (YYYY-MM-DD); today if not given')
    .option('--json', 'the result as JSON')
    .option('--lang <lang>', 'de or en', 'de')
    .action(command(run))
}

async function run({ day: asked, json }: Options, { locale, t, print, printJson }: CommandContext): Promise<void> {
  if (asked !== undefined && !isDay(asked)) throw new Refusal(t('assignments:plan.badDay', { day: asked }), 2)
  const now = new Date()
  const day = asked ?? dayOf(now)
  const result = await withProgressLine({ t }, () => withDatabase(() => runPlan({ day, now })))
  if (json) return printJson(result)
  print(t('assignments:plan.ran', { day: formatDay(day, locale) }))
  print(t('assignments:plan.enrolled', { count: result.enrolled }))
  print(t('assignments:plan.repeated', { count: result.repeated }))
  print(t('assignments:plan.bound', { count: result.bound }))
  print(t('assignments:plan.ended', { count: result.ended }))
}
