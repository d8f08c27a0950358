import { pipeline } from 'node:stream/promises'
import type { Command } from 'commander'
import { coverageRecords, COVERAGE_FIELDS } from '~/reports/coverage-csv.server'
import { coverage, type CoverageRow } from '~/reports/coverage.server'
import { isKnownCourse } from '~/reports/known-courses.server'
import { formatPercent } from '~/reports/share'
import { findUnitByKey, listUnits } from '~/people/units.server'
import { formatDay } from '~/platform/format-day'
import { dayOf, isDay, type Day } from '~/platform/time'
import { command, Refusal, type CommandContext } from './command'
import { withDatabase } from './with-database'

interface Options {
  unit?: string
  course?: string
  asOf?: string
  json?: boolean
  csv?: boolean
}

export function registerReport(program: Command): void {
  program
    .command('report')
    .description('Figures')
    .command('coverage')
    .description('How many of those enrolled hold a valid completion, by unit and course')
    .option('--unit <key>', 'this unit and those below; the whole town if not given')
    .option('--course <id>', 'only this course')
    .option('--as-of <day>', 'as it stood on this day (YYYY-MM-DD); today if not given')
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .option('--lang <lang>', 'de or en', 'de')
    .action(command(printCoverage))
}

async function printCoverage(options: Options, context: CommandContext): Promise<void> {
  const { t, printJson } = context
  const day = options.asOf ?? dayOf(new Date())
  if (!isDay(day)) throw new Refusal(t('reports:cli.badDay', { day }), 2)
  if (options.json && options.csv) throw new Refusal(t('reports:cli.jsonOrCsv'), 2)
  const rows = await withDatabase(() => read(options, day, context))
  if (options.json) return printJson(rows.map((row) => Object.fromEntries(COVERAGE_FIELDS.map((field) => [field, row[field]]))))
  if (options.csv) return pipeline(coverageRecords(rows), process.stdout, { end: false })
  printTable(rows, context)
}

async function read({ unit: key, course }: Options, day: Day, { locale, t }: CommandContext): Promise<CoverageRow[]> {
  if (course !== undefined && !(await isKnownCourse(course))) throw new Refusal(t('reports:cli.unknownCourse', { course }))
  if (key === undefined) return coverage({ day, courseId: course })
  const unit = await findUnitByKey(key)
  if (!unit) throw new Refusal(t('reports:cli.unknownUnit', { key }))
  const isOpen = (await listUnits(day)).some(({ id }) => id === unit.id)
  if (!isOpen) throw new Refusal(t('reports:cli.unitClosed', { key, day: formatDay(day, locale) }))
  return coverage({ day, courseId: course, unitIds: [unit.id] })
}

function printTable(rows: CoverageRow[], { locale, t, print }: CommandContext): void {
  if (rows.length === 0) return print(t('reports:cli.nothing'))
  const head = [...COVERAGE_FIELDS.map((field) => t(`reports:csv.${field}`)), t('reports:csv.share')]
  const lines = rows.map((row) => [
    ...COVERAGE_FIELDS.map((field) => String(row[field])),
    formatPercent(row.covered, row.enrolled, locale),
  ])
  const widths = head.map((_, column) => Math.max(...[head, ...lines].map((line) => line[column]?.length ?? 0)))
  for (const line of [head, ...lines]) {
    print(line.map((cell, column) => (column < 3 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '))
  }
}
