import { addDays, isDay, type Day } from '~/platform/time'
import type { Period, Problem } from './schema'

/** The first day on which a row no longer holds. */
export const endOf = ({ lastDay }: Period): Day | null => (lastDay ? addDays(lastDay, 1) : null)

export function periodProblem({ from, lastDay }: Period): Problem | null {
  for (const day of [from, lastDay]) {
    if (day !== null && day !== undefined && !isDay(day)) return { code: 'badDay', params: { day } }
  }
  return lastDay && lastDay < from ? { code: 'lastDayBeforeFirst' } : null
}

/** Whether one of the rows shares a day with the period. */
export function overlapping(rows: { from: Day; to: Day | null }[], wish: Period): boolean {
  const end = endOf(wish)
  return rows.some((row) => (end === null || row.from < end) && (row.to === null || row.to > wish.from))
}
