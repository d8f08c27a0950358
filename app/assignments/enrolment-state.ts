import type { Day } from '~/platform/time'

export type StateName = 'not_started' | 'in_progress' | 'complete' | 'overdue'

interface CompletionDays {
  completedOn: Day
  /** Last valid day; null: it does not expire. */
  validUntil: Day | null
}

export const isValidOn = ({ completedOn, validUntil }: CompletionDays, day: Day): boolean =>
  completedOn <= day && (validUntil === null || validUntil >= day)

/**
 * How an enrolment stands on a day. A due day is in time until it ends; who still holds a valid completion
 * of an earlier cycle is not late. A completion that has run out asks for the course again.
 */
export function stateOf(
  enrolment: { dueOn: Day | null; completion: CompletionDays | null; begun: boolean; heldValid: boolean },
  day: Day,
): StateName {
  const { dueOn, completion, begun, heldValid } = enrolment
  if (completion && isValidOn(completion, day)) return 'complete'
  if (dueOn !== null && dueOn < day && !heldValid) return 'overdue'
  return begun && !completion ? 'in_progress' : 'not_started'
}
