import { COLUMNS } from './columns'
import type { ImportFiles } from './check-files'
import type { FileKind } from './finding'

type UnitCells = Partial<Record<(typeof COLUMNS)['units'][number], string>>
type EmployeeCells = Partial<Record<(typeof COLUMNS)['employees'][number], string>>

/** Small HR files: each row overrides an unremarkable one. */
export function filesOf(units: UnitCells[], employees: EmployeeCells[]): ImportFiles {
  return {
    units: toCsv('units', units.map((cells, index) => ({ unit_key: `${index}`, name: `Amt ${index}`, ...cells }))),
    employees: toCsv(
      'employees',
      employees.map((cells, index) => {
        const number = `${1000 + index}`
        const defaults = { personnel_no: number, first_name: 'Ada', last_name: `Nr${number}`, unit_key: '0' }
        return { ...defaults, entry_date: '2020-01-01', ...cells }
      }),
    ),
  }
}

function toCsv(kind: FileKind, rows: Record<string, string>[]): Uint8Array {
  const lines = rows.map((row) => COLUMNS[kind].map((column) => row[column] ?? '').join(';'))
  return bytes([COLUMNS[kind].join(';'), ...lines].join('\r\n') + '\r\n')
}

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
