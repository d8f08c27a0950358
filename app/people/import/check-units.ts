import { foldKey } from '~/platform/text'
import type { ColumnOf } from './columns'
import type { Finding } from './finding'
import type { Table } from './read-table'

export interface UnitRow {
  line: number
  key: string
  name: string
  parentKey: string | null
  /** Lower case. */
  responsible: string | null
}

/** The units' rows and what is wrong within their own file. A row with a finding keeps what can be read of it. */
export function checkUnits(table: Table<ColumnOf<'units'>>): { units: UnitRow[]; findings: Finding[] } {
  const findings: Finding[] = []
  const report = (line: number, code: Finding['code'], params?: Finding['params']) => {
    findings.push({ file: 'units', line, code, params })
  }
  const firstLine = new Map<string, number>()
  const units: UnitRow[] = []
  for (const { line, cells, short } of table.rows) {
    const key = cells.unit_key
    const before = firstLine.get(key)
    if (before !== undefined) report(line, 'unitTwice', { unit: key, line: before })
    else if (key) firstLine.set(key, line)
    const responsible = foldKey(cells.responsible_email) || null
    units.push({ line, key, name: cells.name, parentKey: cells.parent_key || null, responsible })
    if (short) continue
    if (!key) report(line, 'unitKeyMissing')
    if (!cells.name) report(line, 'unitNameMissing', { unit: key })
  }
  for (const { line, key, parentKey } of units) {
    if (parentKey && !firstLine.has(parentKey) && table.whole) report(line, 'unknownParent', { unit: key, parent: parentKey })
  }
  for (const unit of onCycles(units)) report(unit.line, 'cycle', { unit: unit.key })
  return { units, findings }
}

/** The units that are above themselves. */
function onCycles(units: UnitRow[]): UnitRow[] {
  const parents = new Map([...units].reverse().map(({ key, parentKey }) => [key, parentKey])) // the first of two counts
  return units.filter(({ key }) => {
    const passed = new Set<string>()
    let at = parents.get(key)
    while (at && at !== key && !passed.has(at)) {
      passed.add(at)
      at = parents.get(at)
    }
    return at === key
  })
}
