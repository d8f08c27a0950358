import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import type { TFunction } from 'i18next'
import type { Namespaces } from '~/platform/i18n.server'
import { formatDay } from '~/platform/format-day'
import type { Day } from '~/platform/time'
import type { CoverageRow } from './coverage.server'
import { percentOf } from './share'

/** As German Excel opens it by double click; a cell that would be taken for a formula starts with an apostrophe. */
export const EXCEL = { bom: true, delimiter: ';', record_delimiter: 'windows', escape_formulas: true } as const

interface Names {
  locale: string
  t: TFunction<Namespaces>
  unitNames: Map<string, string>
  courseTitles: Map<string, string>
}

/**
 * For people. Key and name of a unit share a cell: alone, Excel would make a date of 10-1 and drop the zeros of 00.
 * Numbers are those of `coverage`, unchanged.
 */
export function coverageSheet(rows: CoverageRow[], { locale, t, unitNames, courseTitles }: Names): Readable {
  const head = ['unit', 'course', 'day', 'enrolled', 'covered', 'share', 'notYetDue', 'overdue', 'exempt', 'onLeave'] as const
  const header = head.map((name) => t(`reports:csv.${name}`))
  const cells = (row: CoverageRow) => [
    [row.unit, unitNames.get(row.unitId)].filter(Boolean).join(' '),
    courseTitles.get(row.course) ?? row.course,
    formatDay(row.day, locale),
    row.enrolled,
    row.covered,
    decimal(percentOf(row.covered, row.enrolled, 1), locale),
    row.notYetDue,
    row.overdue,
    row.exempt,
    row.onLeave,
  ]
  return streamed([header], rows, cells)
}

export const COVERAGE_FIELDS = ['unit', 'course', 'day', 'enrolled', 'covered', 'notYetDue', 'overdue'] as const

/** For programs: the fields of the JSON under the same names. */
export function coverageRecords(rows: CoverageRow[]): Readable {
  return streamed([[...COVERAGE_FIELDS]], rows, (row) => COVERAGE_FIELDS.map((field) => row[field]))
}

type Cell = string | number

function streamed(header: string[][], rows: CoverageRow[], cells: (row: CoverageRow) => Cell[]): Readable {
  const lines = function* () {
    yield* header
    for (const row of rows) yield cells(row)
  }
  return Readable.from(lines()).pipe(stringify(EXCEL))
}

function decimal(percent: number | null, locale: string): string {
  if (percent === null) return '–'
  return percent.toFixed(1).replace('.', locale === 'en' ? '.' : ',')
}

/** schulungsquote-10-1-2026-11-25.csv: nothing of a unit's key gets into the name but letters, digits, dots and dashes. */
export function sheetName(unitKey: string | null, day: Day): string {
  const key = (unitKey ?? '').replace(/[^A-Za-z0-9.-]+/g, '-').replace(/^[.-]+|[.-]+$/g, '')
  return ['schulungsquote', key, day].filter(Boolean).join('-') + '.csv'
}
