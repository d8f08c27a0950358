import { parse } from 'csv-parse/sync'
import { foldKey, tidy } from '~/platform/text'
import { COLUMNS, type ColumnOf } from './columns'
import { decodeFile } from './decode-file'
import type { FileKind, Finding, FindingCode } from './finding'

export interface Row<C extends string> {
  line: number
  /** Tidied: NFC, no space around, single spaces inside. */
  cells: Record<C, string>
  /** Cells are missing; what is there still counts as known. */
  short: boolean
}

export interface Table<C extends string> {
  rows: Row<C>[]
  findings: Finding[]
  /** False when rows may have been swallowed: then nothing can be said about what is not there. */
  whole: boolean
}

interface Line {
  line: number
  cells: string[]
}

const OTHER: Record<FileKind, FileKind> = { units: 'employees', employees: 'units' }
const DELIMITERS = [';', ',', '\t']
const UNREADABLE = /[^\P{Cc}\t\n]|\ufffd/u

/** Reads one file of HR's into rows, with everything that is wrong with its form. */
export function readTable<K extends FileKind>(kind: K, bytes: Uint8Array): Table<ColumnOf<K>> {
  const finding = (line: number, code: FindingCode, params?: Finding['params']): Finding => {
    return { file: kind, line, code, params }
  }
  const decoded = decodeFile(bytes)
  if (!decoded.ok) return { rows: [], findings: [finding(1, decoded.problem)], whole: false }
  const { lines, brokenQuotes } = readLines(decoded.text, delimiterOf(decoded.text))
  const [header, ...body] = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const findings = brokenQuotes.map((line) => finding(line, 'quote'))
  if (!header) return { rows: [], findings, whole: false }
  const names = header.cells.map(foldKey)
  const missing = COLUMNS[kind].filter((column) => !names.includes(column))
  if (missing.length > 0) {
    if (COLUMNS[OTHER[kind]].every((column) => names.includes(column))) findings.push(finding(header.line, 'swapped'))
    else findings.push(...missing.map((column) => finding(header.line, 'missingColumn', { column })))
    return { rows: [], findings, whole: false }
  }
  const twice = COLUMNS[kind].filter((column) => names.indexOf(column) !== names.lastIndexOf(column))
  findings.push(...twice.map((column) => finding(header.line, 'columnTwice', { column })))
  if (body.length === 0 && brokenQuotes.length === 0) findings.push(finding(header.line, 'noRows'))
  const rows = body.map(({ line, cells }): Row<ColumnOf<K>> => {
    const extra = cells.slice(names.length).some((cell) => cell.trim() !== '')
    const short = cells.length < names.length
    if (short || extra) {
      findings.push(finding(line, short ? 'shortRow' : 'longRow', { cells: cells.length, columns: names.length }))
    }
    if (cells.some((cell) => UNREADABLE.test(cell))) findings.push(finding(line, 'unreadable'))
    const entries = COLUMNS[kind].map((column) => [column, tidy(cells[names.indexOf(column)] ?? '')])
    return { line, short, cells: Object.fromEntries(entries) as Record<ColumnOf<K>, string> }
  })
  return { rows, findings, whole: rows.length > 0 && brokenQuotes.length === 0 }
}

/** The sign that splits the first line into the most columns we know. */
function delimiterOf(text: string): string {
  const first = text.split('\n').find((line) => line.trim() !== '') ?? ''
  const known = new Set<string>([...COLUMNS.units, ...COLUMNS.employees])
  const score = (delimiter: string) =>
    first.split(delimiter).filter((cell) => known.has(foldKey(cell.replaceAll('"', '')))).length
  return DELIMITERS.reduce((best, next) => (score(next) > score(best) ? next : best))
}

/** csv-parse leaves the quotes around a quoted cell with spaces after it; its `rtrim` would stop at letters there. */
const withoutQuotes = (cell: string) => cell.replace(/^"([^"]*)"\s+$/, '$1')

function readLines(text: string, delimiter: string): { lines: Line[]; brokenQuotes: number[] } {
  const lines: Line[] = []
  const brokenQuotes: number[] = []
  let next = 1
  const take = (record: string[], lastLine: number) => {
    const cells = record.map(withoutQuotes)
    // A quote that is never closed runs on to the next one in the file; csv-parse then hands out the cell with its quote.
    if (cells.some((cell) => cell.startsWith('"') && cell.includes('\n'))) brokenQuotes.push(next)
    else lines.push({ line: next, cells })
    next = lastLine + 1
  }
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: '\n',
      ltrim: true,
      on_record: (cells: string[], { lines: lastLine }) => {
        take(cells, lastLine)
        return null
      },
    })
  } catch {
    brokenQuotes.push(next) // all else is relaxed: only a quote open to the end of the file is left
  }
  return { lines, brokenQuotes }
}
