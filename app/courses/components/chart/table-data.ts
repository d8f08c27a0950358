import { Children, isValidElement, type ReactElement, type ReactNode } from 'react'
import { textOf } from '../text-of'
import { readNumber } from './numbers'

export interface TableData {
  series: string[]
  rows: { label: string; values: (number | null)[] }[]
}

type WithChildren = ReactElement<{ children?: ReactNode }>

const isElement = (node: ReactNode): node is WithChildren => isValidElement(node)

/** The numbers of the table an author wrote, as Markdown's compiler hands it over. */
export function tableData(children: ReactNode): TableData {
  const [head = [], ...rows] = find(children, 'tr').map((row) => cellsOf(row).map(textOf))
  return {
    series: head.slice(1),
    rows: rows.map(([label = '', ...values]) => ({ label, values: values.map(readNumber) })),
  }
}

function find(node: ReactNode, type: string): WithChildren[] {
  return Children.toArray(node).flatMap((child) => {
    if (!isElement(child)) return []
    return child.type === type ? [child] : find(child.props.children, type)
  })
}

const cellsOf = (row: WithChildren) =>
  Children.toArray(row.props.children).filter((cell): cell is WithChildren => isElement(cell) && (cell.type === 'td' || cell.type === 'th'))
