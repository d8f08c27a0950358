import { z } from 'zod'
import { isDay, type Day } from '~/platform/time'

/** What of a rule decides whom it enrols. */
export interface RuleTerms {
  courseId: string
  /** Null: everybody. */
  unitId: string | null
  dueDays: number
  repeats: boolean
  mandatory: boolean
}

export interface NewRule extends RuleTerms {
  from: Day
  to?: Day | null
}

export const DUE_DAYS_MAX = 730

const day = z.string().refine(isDay)
const checkbox = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on')

/** The form that makes a rule. `unit` is a unit's key; empty: everybody. */
export const ruleForm = z.object({
  course: z.string().min(1),
  unit: z.string().default(''),
  dueDays: z.coerce.number().int().min(0).max(DUE_DAYS_MAX),
  repeats: checkbox,
  mandatory: checkbox,
  from: day,
})

export const ruleEndForm = z.object({ to: day })
