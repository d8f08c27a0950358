import type { Day } from '~/platform/time'

export interface DatedRow<V> {
  id: string
  from: Day
  /** The first day on which the row no longer holds. */
  to: Day | null
  value: V
}

/** What a file says of today and later: `value` holds from `from` until the day before `to`. */
export type Wanted<V> = Omit<DatedRow<V>, 'id'>

/** `from` only where it changes too. */
export interface RowUpdate {
  id: string
  from?: Day
  to: Day | null
}

export interface RowChanges<V> {
  create: Wanted<V>[]
  update: RowUpdate[]
  remove: string[]
}

/**
 * How the dated rows of one thing come to say what a file of `day` says (null: it is no longer there).
 * What held before `day` stays as it is; rows are closed and opened. Only a row that began on `day` or is still to begin may be
 * withdrawn: no past day reads it. The exceptions: on the first appearance the file's own first day counts, an earlier first day
 * may be told later, and an end that HR reports late is entered with its true day.
 */
export function reconcile<V>(rows: DatedRow<V>[], wanted: Wanted<V> | null, day: Day): RowChanges<V> {
  const begun = rows.filter((row) => row.from < day).sort((a, b) => (a.from < b.from ? -1 : 1))
  const unbegun = rows.filter((row) => row.from >= day)
  const last = begun.at(-1)
  const next = last ? goOn(last, wanted, day, begun.length === 1) : { create: wanted ?? undefined }
  const kept = unbegun.find((row) => next.create && sameRow(row, next.create))
  return {
    create: next.create && !kept ? [next.create] : [],
    update: last && next.last ? updateOf(last, next.last) : [],
    remove: unbegun.filter((row) => row !== kept).map((row) => row.id),
  }
}

interface Continuation<V> {
  last?: { from: Day; to: Day | null }
  create?: Wanted<V>
}

function goOn<V>(last: DatedRow<V>, wanted: Wanted<V> | null, day: Day, first: boolean): Continuation<V> {
  const { from } = last
  if (!wanted) return { last: { from, to: earlier(last.to, day) } }
  const { value, to } = wanted
  const isOver = to !== null && to <= day
  if (last.to !== null && last.to < day) {
    if (wanted.from >= last.to) return { create: wanted }
    return isOver ? {} : { create: { value, from: day, to } }
  }
  if (isOver) return { last: { from, to: last.to === day ? day : later(to, from) } }
  if (wanted.from > day) return { last: { from, to: day }, create: wanted }
  if (last.value !== value) return { last: { from, to: day }, create: { value, from: day, to } }
  return { last: { from: first && wanted.from < from ? wanted.from : from, to } }
}

function updateOf<V>({ id, from, to }: DatedRow<V>, next: { from: Day; to: Day | null }): RowUpdate[] {
  if (next.from !== from) return [{ id, ...next }]
  return next.to === to ? [] : [{ id, to: next.to }]
}

const earlier = (to: Day | null, day: Day): Day => (to !== null && to < day ? to : day)
const later = (a: Day, b: Day): Day => (a > b ? a : b)

const sameDays = (a: { from: Day; to: Day | null }, b: { from: Day; to: Day | null }) => a.from === b.from && a.to === b.to
const sameRow = <V>(row: DatedRow<V>, wanted: Wanted<V>) => sameDays(row, wanted) && row.value === wanted.value
