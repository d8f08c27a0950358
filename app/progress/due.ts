/** How a due day is put into words: the key of its text. */
export type DueKey = 'overdue' | 'today' | 'tomorrow' | 'in' | 'on'

const COUNTED_DAYS = 30 // further away, the day alone says more

export function dueKey(daysLeft: number): DueKey {
  if (daysLeft < 0) return 'overdue'
  if (daysLeft === 0) return 'today'
  if (daysLeft === 1) return 'tomorrow'
  return daysLeft <= COUNTED_DAYS ? 'in' : 'on'
}
