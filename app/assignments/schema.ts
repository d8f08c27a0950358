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

/** What a rule's forms find fault with: a text of `assignments:ruleForm.error`. */
export type RuleFault = 'course' | 'unit' | 'dueDays' | 'from' | 'duplicate' | 'to'

const fault = (name: RuleFault) => name
const checkbox = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on')

interface Choices {
  today: Day
  courseIds: string[]
  unitKeys: string[]
}

/** The form that makes a rule: only of what it offers, and not for the past, whose figures stand. An empty unit is everybody. */
export const ruleForm = ({ today, courseIds, unitKeys }: Choices) =>
  z.object({
    course: z.string(fault('course')).refine((id) => courseIds.includes(id), fault('course')),
    unit: z
      .string()
      .default('')
      .refine((key) => key === '' || unitKeys.includes(key), fault('unit')),
    dueDays: z.coerce
      .number(fault('dueDays'))
      .int(fault('dueDays'))
      .min(0, fault('dueDays'))
      .max(DUE_DAYS_MAX, fault('dueDays')),
    repeats: checkbox,
    mandatory: checkbox,
    from: z.string(fault('from')).refine((day) => isDay(day) && day >= today, fault('from')),
  })

export type RuleValues = z.infer<ReturnType<typeof ruleForm>>

export const ruleEndForm = ({ today }: { today: Day }) =>
  z.object({ to: z.string(fault('to')).refine((day) => isDay(day) && day >= today, fault('to')) })
