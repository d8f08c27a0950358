import type { Db } from '~/platform/db.server'
import { newId } from '~/platform/ids.server'
import { tell } from '~/platform/work.server'
import type { RowUpdate } from '../dated-rows'
import type { Plan, Writes } from './plan'

const BATCH = 1000

/** Writes the plan in a handful of statements; the caller holds the transaction. */
export async function applyPlan(plan: Plan, now: Date, tx: Db): Promise<void> {
  const { units, people, responsibles } = plan
  const total = rowsIn(plan)
  let written = 0
  const inBatches: InBatches = async (items, write) => {
    for (let start = 0; start < items.length; start += BATCH) {
      const some = items.slice(start, start + BATCH)
      await write(some)
      await tell('write', (written += some.length), total)
    }
  }
  await tell('write')
  await inBatches(units.create, (data) => tx.unit.createMany({ data }))
  for (const { id, name } of units.rename) await tx.unit.update({ where: { id }, data: { name }, select: { id: true } })
  await writeRows(units.places, tx.unitPlace, (row) => row, inBatches)

  const created = people.create.map((id) => ({ id, source: 'hr', createdAt: now }))
  await inBatches(created, (data) => tx.person.createMany({ data }))
  await inBatches(people.adopt, (ids) => tx.person.updateMany({ where: { id: { in: ids } }, data: { source: 'hr' } }))
  // All that changes goes before anything comes: two people may have swapped addresses.
  await inBatches(people.identities.replace, (ids) => tx.identity.deleteMany({ where: { personId: { in: ids } } }))
  await inBatches(people.identities.create, (data) => tx.identity.createMany({ data }))
  await writeRows(people.employments, tx.employment, (row) => row, inBatches)
  await writeRows(people.homes, tx.membership, (row) => ({ ...row, kind: 'home' }), inBatches)
  await writeRows(responsibles, tx.responsibility, (row) => ({ ...row, kind: 'responsible', source: 'hr' }), inBatches)
}

type InBatches = <T>(items: T[], write: (some: T[]) => PromiseLike<unknown>) => Promise<void>

function rowsIn({ units, people, responsibles }: Plan): number {
  const dated = [units.places, people.employments, people.homes, responsibles].map(({ remove, update, create }) => remove.length + update.length + create.length)
  const rest = [units.create, people.create, people.adopt, people.identities.replace, people.identities.create].map(({ length }) => length)
  return [...dated, ...rest].reduce((sum, rows) => sum + rows, 0)
}

interface DatedTable<Data> {
  createMany(args: { data: (Data & { id: string })[] }): PromiseLike<unknown>
  updateMany(args: { where: { id: { in: string[] } }; data: Days }): PromiseLike<unknown>
  deleteMany(args: { where: { id: { in: string[] } } }): PromiseLike<unknown>
}

async function writeRows<Row, Data>(
  writes: Writes<Row>,
  table: DatedTable<Data>,
  dataOf: (row: Row) => Data,
  inBatches: InBatches,
): Promise<void> {
  await inBatches(writes.remove, (ids) => table.deleteMany({ where: { id: { in: ids } } }))
  for (const [days, ids] of byDays(writes.update)) {
    await inBatches(ids, (some) => table.updateMany({ where: { id: { in: some } }, data: days }))
  }
  const rows = writes.create.map((row) => ({ id: newId(), ...dataOf(row) }))
  await inBatches(rows, (data) => table.createMany({ data }))
}

type Days = Omit<RowUpdate, 'id'>

/** Ids of rows that get the same days, so that each group takes one statement. */
function byDays(updates: RowUpdate[]): [Days, string[]][] {
  const groups = new Map<string, [Days, string[]]>()
  for (const { id, ...days } of updates) {
    const key = `${days.from ?? ''}/${days.to}`
    const group = groups.get(key)
    if (group) group[1].push(id)
    else groups.set(key, [days, [id]])
  }
  return [...groups.values()]
}
