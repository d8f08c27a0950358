import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { translate } from '~/platform/i18n.server'
import type { Locale } from '~/platform/locale'
import { coverageRecords, coverageSheet, sheetName } from './coverage-csv.server'
import type { CoverageRow } from './coverage.server'

const row: CoverageRow = {
  unit: '00',
  unitId: 'u0',
  course: 'phishing',
  day: '2026-11-25',
  enrolled: 162,
  covered: 148,
  notYetDue: 5,
  overdue: 9,
  exempt: 2,
  onLeave: 3,
}

/** With the BOM, which a decoder would swallow. */
const text = async (stream: Readable) => (await buffer(stream)).toString('utf8')

const sheet = (rows: CoverageRow[], name: string, locale: Locale = 'de') =>
  text(
    coverageSheet(rows, {
      locale,
      t: translate(locale),
      unitNames: new Map([['u0', name]]),
      courseTitles: new Map([['phishing', 'Phishing erkennen']]),
    }),
  )

describe('the sheet', () => {
  test('is what German Excel expects: BOM, semicolons, CRLF, comma in numbers', async () => {
    const written = await sheet([row], 'Stadt Müsterhausen')
    expect(written.startsWith('\ufeffEinheit;Kurs;Stichtag;')).toBe(true)
    expect(written).toContain('\r\n00 Stadt Müsterhausen;Phishing erkennen;25.11.2026;162;148;91,4;5;9;2;3\r\n')
    expect(written.split('\r\n')).toHaveLength(3)
    expect(written.replaceAll('\r\n', '')).not.toContain('\n')
  })

  test('is in English on request', async () => {
    expect(await sheet([row], 'Town', 'en')).toContain('\r\n00 Town;Phishing erkennen;25 Nov 2026;162;148;91.4;')
  })

  test('says a dash for 0 of 0', async () => {
    expect(await sheet([{ ...row, enrolled: 0, covered: 0 }], 'x')).toContain(';0;0;–;')
  })

  test.each(['=1+1', '+49 89 1234', '-2', '@SUM(A1)', '\tx', '\rx'])('takes %j for text, never for a formula', async (key) => {
    const written = await sheet([{ ...row, unit: key }], 'Amt')
    const cell = written.split('\r\n').slice(1).join('\r\n').replace(/^"/, '')
    expect(cell.startsWith(`'${key}`)).toBe(true)
  })

  test('quotes what would break a line or a cell', async () => {
    expect(await sheet([row], 'Amt; "Bau"\nund')).toContain('"00 Amt; ""Bau""\nund";')
  })
})

describe('the records', () => {
  test('carry the names and numbers of the JSON', async () => {
    const [head, first] = (await text(coverageRecords([row]))).split('\r\n')
    expect(head).toBe('\ufeffunit;course;day;enrolled;covered;notYetDue;overdue')
    expect(first).toBe('00;phishing;2026-11-25;162;148;5;9')
  })
})

describe('the file name', () => {
  test('has unit and day', () => {
    expect(sheetName('10-1', '2026-11-25')).toBe('schulungsquote-10-1-2026-11-25.csv')
    expect(sheetName(null, '2026-11-25')).toBe('schulungsquote-2026-11-25.csv')
  })
  test.each(['../../etc/passwd', 'a"b\r\nX: y', 'Ämter/Bau', '...'])('has nothing harmful of %j', (key) => {
    expect(sheetName(key, '2026-11-25')).toMatch(/^schulungsquote-([A-Za-z0-9][A-Za-z0-9.-]*-)?2026-11-25\.csv$/)
  })
})
