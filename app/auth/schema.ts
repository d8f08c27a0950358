import { z } from 'zod'
import { isEmail } from '~/people/addresses'
import { passwordFault, type OwnData } from './password-rules'

/** What a form finds fault with: a text of `auth:fault`. */
export const FAULTS = [
  'loginMissing',
  'passwordMissing',
  'wrong',
  'tooShort',
  'tooLong',
  'common',
  'ownData',
  'repetitionDiffers',
  'codeMissing',
  'codeWrong',
  'firstNameMissing',
  'lastNameMissing',
  'emailMissing',
  'emailWrong',
  'emailTaken',
  'textTooLong',
  'nobodyChosen',
  'noSlips',
] as const
export type Fault = (typeof FAULTS)[number]

const TEXT_MAX = 200

const required = (missing: Fault) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(TEXT_MAX, 'textTooLong' satisfies Fault)

const password = z.string({ error: 'passwordMissing' satisfies Fault })

export const signInSchema = z.object({
  login: required('loginMissing'),
  password: password.max(10_000, 'wrong' satisfies Fault),
  weiter: z.string().optional(),
})

export const slipSchema = z.object({
  login: required('loginMissing'),
  code: required('codeMissing'),
})

interface NewPassword {
  password: string
  /** Asked for where the browser cannot show what is typed. */
  repetition?: string
}

function checkNewPassword(typed: NewPassword, own: OwnData, context: z.RefinementCtx): void {
  const fault: Fault | null = passwordFault(typed.password, own)
  if (fault) context.addIssue({ code: 'custom', path: ['password'], message: fault })
  if (typed.repetition !== undefined && typed.repetition !== typed.password) {
    context.addIssue({ code: 'custom', path: ['repetition'], message: 'repetitionDiffers' satisfies Fault })
  }
}

export function newPasswordSchema(own: OwnData) {
  return z
    .object({ password, repetition: z.string().optional() })
    .superRefine((typed, context) => checkNewPassword(typed, own, context))
}

export const firstAdministratorSchema = z
  .object({
    organisation: z.string().trim().max(TEXT_MAX, 'textTooLong' satisfies Fault).optional(),
    firstName: required('firstNameMissing'),
    lastName: required('lastNameMissing'),
    email: required('emailMissing').refine(isEmail, 'emailWrong' satisfies Fault),
    password,
    repetition: z.string().optional(),
  })
  .superRefine((typed, context) => checkNewPassword(typed, { ...typed, personnelNo: null }, context))

export type FirstAdministrator = z.output<typeof firstAdministratorSchema>
