import { addDays, type Day } from '~/platform/time'

/** A dated row as people read it: with its last day, and where it stands today. */
export interface Shown {
  id: string
  from: Day
  lastDay: Day | null
  state: 'now' | 'coming' | 'past'
}

export function shown(row: { id: string; from: Day; to: Day | null }, day: Day): Shown {
  const state = row.from > day ? 'coming' : row.to === null || row.to > day ? 'now' : 'past'
  return { id: row.id, from: row.from, lastDay: row.to === null ? null : addDays(row.to, -1), state }
}
