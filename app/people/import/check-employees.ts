import { isLocale, type Locale } from '~/platform/locale'
import { foldKey } from '~/platform/text'
import type { Day } from '~/platform/time'
import { isEmail, isPersonnelNo } from '../addresses'
import type { ColumnOf } from './columns'
import { readDay } from './days'
import type { Finding } from './finding'
import type { Row, Table } from './read-table'

export interface EmployeeRow {
  line: number
  personnelNo: string
  personnelKey: string
  firstName: string
  lastName: string
  email: string | null
  emailKey: string | null
  unitKey: string
  locale: Locale | null
  entry: Day
  /** The last day of work. */
  exit: Day | null
  jobTitle: string | null
}

type Cells = Row<ColumnOf<'employees'>>['cells']
type Report = (code: Finding['code'], params?: Finding['params']) => void

/** The employees' rows and what is wrong within their own file. A row with a finding keeps what can be read of it. */
export function checkEmployees(table: Table<ColumnOf<'employees'>>): { employees: EmployeeRow[]; findings: Finding[] } {
  const findings: Finding[] = []
  const numbers = new Map<string, number>()
  const emails = new Map<string, number>()
  const employees = table.rows.map(({ line, cells, short }) => {
    const report: Report = (code, params) => findings.push({ file: 'employees', line, code, params })
    const employee = readEmployee(line, cells)
    const { personnelKey, personnelNo, emailKey, email } = employee
    once(numbers, personnelKey, line, (before) => report('numberTwice', { personnelNo, line: before }))
    once(emails, emailKey, line, (before) => report('emailTwice', { email: email ?? '', line: before }))
    if (!short) checkCells(employee, cells, report)
    return employee
  })
  return { employees, findings }
}

function once(seen: Map<string, number>, key: string | null, line: number, again: (before: number) => void): void {
  if (!key) return
  const before = seen.get(key)
  if (before === undefined) seen.set(key, line)
  else again(before)
}

function readEmployee(line: number, cells: Cells): EmployeeRow {
  const locale = foldKey(cells.locale)
  return {
    line,
    personnelNo: cells.personnel_no,
    personnelKey: foldKey(cells.personnel_no),
    firstName: cells.first_name,
    lastName: cells.last_name,
    email: cells.email || null,
    emailKey: foldKey(cells.email) || null,
    unitKey: cells.unit_key,
    locale: isLocale(locale) ? locale : null,
    entry: readDay(cells.entry_date) ?? '',
    exit: readDay(cells.exit_date),
    jobTitle: cells.job_title || null,
  }
}

function checkCells(employee: EmployeeRow, cells: Cells, report: Report): void {
  const { personnelNo, email, entry, exit } = employee
  if (!personnelNo) report('numberMissing')
  else if (!isPersonnelNo(personnelNo)) report('badNumber', { personnelNo })
  if (!employee.firstName) report('firstNameMissing')
  if (!employee.lastName) report('lastNameMissing')
  if (email && !isEmail(email)) report('badEmail', { email })
  if (!employee.unitKey) report('homeMissing')
  if (cells.locale && !employee.locale) report('unknownLocale', { locale: cells.locale })
  if (!cells.entry_date) report('entryMissing')
  else if (!entry) report('badDay', { column: 'entry_date', day: cells.entry_date })
  if (cells.exit_date && !exit) report('badDay', { column: 'exit_date', day: cells.exit_date })
  if (entry && exit && exit < entry) report('exitBeforeEntry', { entry, exit })
}
