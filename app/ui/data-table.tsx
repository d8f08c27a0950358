import type { ReactNode } from 'react'

export interface Column<Row> {
  key: string
  head: string
  cell: (row: Row) => ReactNode
  numeric?: boolean
  /** The cell that names the row. */
  rowHead?: boolean
}

interface DataTableProps<Row> {
  caption: string
  /** The caption is read out but not shown, where a heading says the same. */
  captionHidden?: boolean
  /** What tells it from the other tables of its page with the same caption, read out only. */
  about?: string
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  /** What stands instead of an empty table. */
  empty: ReactNode
}

/** A table that scrolls inside its frame on a narrow screen, reachable by keyboard. */
export function DataTable<Row>({ caption, captionHidden, about, columns, rows, rowKey, empty }: DataTableProps<Row>) {
  if (rows.length === 0) return <div className="empty">{empty}</div>
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard (axe: scrollable-region-focusable)
    <div className="kern-table-responsive" role="region" aria-label={about ? `${caption}: ${about}` : caption} tabIndex={0}>
      <table className="kern-table kern-table--small">
        <caption className={captionHidden ? 'visually-hidden' : 'kern-title'}>{caption}</caption>
        <thead className="kern-table__head">
          <tr className="kern-table__row">
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={`kern-table__header${column.numeric ? ' kern-table__header--numeric' : ''}`}
              >
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="kern-table__body">
          {rows.map((row) => (
            <tr key={rowKey(row)} className="kern-table__row">
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const className = `kern-table__cell${column.numeric ? ' kern-table__cell--numeric' : ''}`
  return column.rowHead ? (
    <th scope="row" className={className}>
      {column.cell(row)}
    </th>
  ) : (
    <td className={className}>{column.cell(row)}</td>
  )
}
