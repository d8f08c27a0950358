import { checkEmployees, type EmployeeRow } from './check-employees'
import { checkUnits, type UnitRow } from './check-units'
import type { Finding } from './finding'
import { readTable } from './read-table'

export interface ImportFiles {
  units: Uint8Array
  employees: Uint8Array
}

export interface CheckedFiles {
  units: UnitRow[]
  employees: EmployeeRow[]
  /** All of them, by file and line; the rows may be used only when there is none. */
  findings: Finding[]
}

/** Everything that can be said of the two files without looking into the database. */
export function checkFiles(files: ImportFiles): CheckedFiles {
  const unitTable = readTable('units', files.units)
  const employeeTable = readTable('employees', files.employees)
  const { units, findings: inUnits } = checkUnits(unitTable)
  const { employees, findings: inEmployees } = checkEmployees(employeeTable)
  const across = [
    ...(employeeTable.whole ? unknownResponsibles(units, employees) : []),
    ...(unitTable.whole ? unknownHomes(units, employees) : []),
  ]
  const all = [...unitTable.findings, ...inUnits, ...employeeTable.findings, ...inEmployees, ...across]
  return { units, employees, findings: all.sort(byPlace) }
}

const byPlace = (a: Finding, b: Finding) => (a.file === b.file ? a.line - b.line : a.file === 'units' ? -1 : 1)

function unknownResponsibles(units: UnitRow[], employees: EmployeeRow[]): Finding[] {
  const known = new Set(employees.map(({ emailKey }) => emailKey))
  return units
    .filter(({ responsible }) => responsible && !known.has(responsible))
    .map(({ line, key, responsible }) => {
      return { file: 'units', line, code: 'unknownResponsible', params: { unit: key, email: responsible ?? '' } }
    })
}

function unknownHomes(units: UnitRow[], employees: EmployeeRow[]): Finding[] {
  const known = new Set(units.map(({ key }) => key))
  return employees
    .filter(({ unitKey }) => unitKey && !known.has(unitKey))
    .map(({ line, unitKey }) => ({ file: 'employees', line, code: 'unknownUnit', params: { unit: unitKey } }))
}
