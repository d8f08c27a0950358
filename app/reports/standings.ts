import type { Figures, Status } from './roll-up'

/** How the people of a course are listed; exempt people and people on leave together, apart from the others. */
export const STANDINGS = ['overdue', 'notYetDue', 'covered', 'excused'] as const
export type Standing = (typeof STANDINGS)[number]

export const STATUSES_OF: Record<Standing, Status[]> = {
  overdue: ['overdue'],
  notYetDue: ['notYetDue'],
  covered: ['covered'],
  excused: ['exempt', 'onLeave'],
}

export const countOf = (figures: Figures, standing: Standing): number =>
  STATUSES_OF[standing].reduce((sum, status) => sum + figures[status], 0)
