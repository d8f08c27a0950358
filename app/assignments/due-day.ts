import { addDays, addPeriod, type Day } from '~/platform/time'

const later = (a: Day, b: Day): Day => (a > b ? a : b)

/**
 * N days after assignment or entry, whichever is later, and never before an earlier completion runs out:
 * who still holds a valid one need not hurry, and who comes back after a long absence is not late on the first day.
 */
export function dueDay(facts: { assignedOn: Day; entryOn?: Day | null; dueDays: number; validUntil: Day | null }): Day {
  const { assignedOn, entryOn, dueDays, validUntil } = facts
  const inTime = addDays(entryOn ? later(assignedOn, entryOn) : assignedOn, dueDays)
  return validUntil ? later(inTime, validUntil) : inTime
}

/** The last day, inclusive, on which a completion of this day counts; null: it does not expire. */
export function lastValidDay(completedOn: Day, validity: string | null): Day | null {
  return validity === null ? null : addPeriod(completedOn, validity)
}
