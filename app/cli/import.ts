import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import type { Named } from '~/people/import/plan'
import type { ImportReport } from '~/people/import/report'
import { runImport } from '~/people/import/run-import.server'
import { dayOf } from '~/platform/time'
import { command, Refusal, type CommandContext } from './command'
import { withProgressLine } from './progress-line'
import { withDatabase } from './with-database'

interface Options {
  units: string
  employees: string
  dryRun?: boolean
  yes?: boolean
  json?: boolean
}

export function registerImport(program: Command): void {
  program
    .command('import')
    .description("Takes over HR's units and employees, all or nothing")
    .requiredOption('--units <file>', 'CSV with unit_key, name, parent_key, responsible_email')
    .requiredOption('--employees <file>', 'CSV with personnel_no, first_name, last_name, email, unit_key, …')
    .option('--dry-run', 'say what would happen and write nothing')
    .option('--yes', 'import even if more than a tenth of the people would end')
    .option('--json', 'the report as JSON')
    .option('--lang <lang>', 'de or en', 'de')
    .action(command(importFiles))
}

async function importFiles(options: Options, context: CommandContext): Promise<number> {
  const files = {
    units: await readInput(options.units, context),
    employees: await readInput(options.employees, context),
  }
  const now = new Date()
  const work = () =>
    runImport(files, {
      now,
      day: dayOf(now),
      actor: null,
      locale: context.locale,
      dryRun: options.dryRun ?? false,
      confirmed: options.yes ?? false,
      names: { units: options.units, employees: options.employees },
    })
  const report = await withProgressLine(context, () => withDatabase(work))
  if (options.json) printReportJson(report, context)
  else printReport(report, options, context)
  return report.ok ? 0 : 1
}

async function readInput(path: string, { t }: CommandContext): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch {
    throw new Refusal(t('people:import.cli.unreadableFile', { path }), 2)
  }
}

/** Counts and findings only: a report that is kept or mailed should name nobody. */
function printReportJson({ ok, units, people, errors, needsConfirmation }: ImportReport, { printJson }: CommandContext) {
  printJson({ ok, units, people, errors, ...(needsConfirmation && { needsConfirmation }) })
}

const NAMES_SHOWN = 20

function printReport(report: ImportReport, { dryRun }: Options, { t, print }: CommandContext): void {
  const { preview, units, people, errors } = report
  for (const { file, line, message } of errors) process.stderr.write(`${file}:${line}: ${message}\n`)
  if (!preview) {
    process.stderr.write(`${t('people:import.cli.refused', { count: errors.length })}\n`)
    return
  }
  print(t('people:import.cli.units', units))
  print(t('people:import.cli.people', people))
  const kinds = ['joined', 'left', 'moved', 'renamed', 'unitsAdded', 'unitsChanged', 'unitsRemoved'] as const
  if (dryRun) for (const kind of kinds) printNames(t(`people:import.kind.${kind}`), preview[kind])
  if (report.needsConfirmation) print(t('people:import.cli.needsConfirmation'))
  else print(t(dryRun ? 'people:import.cli.dryRun' : 'people:import.cli.done'))

  function printNames(title: string, named: Named[]): void {
    if (named.length === 0) return
    print(`${title}:`)
    for (const one of named.slice(0, NAMES_SHOWN)) print(`  ${inWords(one)}`)
    if (named.length > NAMES_SHOWN) print(`  ${t('people:import.cli.more', { count: named.length - NAMES_SHOWN })}`)
  }
}

const inWords = ({ key, name, before, after }: Named) =>
  before !== undefined && after !== undefined ? `${key} ${name}: ${before} → ${after}` : `${key} ${name}`
