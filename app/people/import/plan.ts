import type { Day } from '~/platform/time'
import type { RowChanges, RowUpdate } from '../dated-rows'
import type { Finding } from './finding'
import type { Identity } from './state'

/** Rows of one table; what is created carries all its columns but the key. */
export interface Writes<Row> {
  create: Row[]
  update: RowUpdate[]
  remove: string[]
}

type Span = { from: Day; to: Day | null }

export type IdentityRow = Identity & { personId: string }

export interface UnitWrites {
  create: { id: string; key: string; name: string; sortKey: string }[]
  rename: { id: string; name: string }[]
  places: Writes<Span & { unitId: string; parentId: string | null }>
}

export interface PeopleWrites {
  create: string[]
  /** Created by hand and now found in HR's file. */
  adopt: string[]
  identities: { replace: string[]; create: IdentityRow[] }
  employments: Writes<Span & { personId: string }>
  homes: Writes<Span & { personId: string; unitId: string }>
}

export type ResponsibleWrites = Writes<Span & { personId: string; unitId: string }>

/** A person or unit as the preview names it; `before` and `after` where something about it changes. */
export interface Named {
  key: string
  name: string
  before?: string
  after?: string
}

export interface Preview {
  joined: Named[]
  left: Named[]
  moved: Named[]
  renamed: Named[]
  unitsAdded: Named[]
  unitsChanged: Named[]
  unitsRemoved: Named[]
}

export interface Counts {
  units: { added: number; changed: number; removed: number; unchanged: number }
  people: { joined: number; changed: number; left: number; unchanged: number }
}

export interface Plan {
  units: UnitWrites
  people: PeopleWrites
  responsibles: ResponsibleWrites
  counts: Counts
  preview: Preview
  /** How many of HR's people the import would end, now or by a day it names, of how many. */
  ending: { people: number; of: number }
}

export type Planned = { ok: true; plan: Plan } | { ok: false; findings: Finding[] }

/** Adds the changes of one thing's rows to a table's writes. */
export function collect<V, Row>(writes: Writes<Row>, changes: RowChanges<V>, row: (value: V, span: Span) => Row): void {
  writes.create.push(...changes.create.map(({ value, from, to }) => row(value, { from, to })))
  writes.update.push(...changes.update)
  writes.remove.push(...changes.remove)
}

export const noWrites = <Row>(): Writes<Row> => ({ create: [], update: [], remove: [] })

export const anyChange = <V>({ create, update, remove }: RowChanges<V>): boolean =>
  create.length + update.length + remove.length > 0
