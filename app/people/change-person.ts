import { z } from 'zod'
import { withoutNul } from '~/platform/text'
import { RESPONSIBILITY_KINDS, ROLE_NAMES } from './schema'

const text = z.string().overwrite(withoutNul).trim().max(200)
const lastDay = text.optional().transform((day) => day || null)
const period = { from: text.default(''), lastDay }
const id = text.min(1)

/** What an administrator can do on a person's card: one form each, told apart by `intent`. */
export const changeSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('giveRole'), role: z.enum(ROLE_NAMES), ...period }),
  z.object({ intent: z.literal('endRole'), role: z.enum(ROLE_NAMES), id }),
  z.object({
    intent: z.literal('giveResponsibility'),
    kind: z.enum(RESPONSIBILITY_KINDS),
    unit: text.default(''),
    ...period,
  }),
  z.object({ intent: z.literal('endResponsibility'), kind: z.enum(RESPONSIBILITY_KINDS), unit: text, id }),
  z.object({ intent: z.literal('addLeave'), ...period }),
  z.object({
    intent: z.literal('addExemption'),
    course: text.optional().transform((course) => course || null),
    reason: text.default(''),
    ...period,
  }),
  z.object({ intent: z.literal('endAbsence'), kind: z.enum(['leave', 'exemption']), id }),
])

export type Change = z.output<typeof changeSchema>
export type ChangeIntent = Change['intent']

export const readChange = (form: FormData): Change | null =>
  changeSchema.safeParse(Object.fromEntries(form)).data ?? null

/** A deputy or responsible given on the page of roles, where the person is named by login. */
export const giveByLoginSchema = z.object({
  kind: z.enum(RESPONSIBILITY_KINDS),
  unit: text.default(''),
  login: text.default(''),
  ...period,
})

export type GiveByLogin = z.output<typeof giveByLoginSchema>
