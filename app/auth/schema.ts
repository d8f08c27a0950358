import { z } from 'zod'
import { isEmail } from '~/people/addresses'
import { withoutNul } from '~/platform/text'
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
export const INVITEES_PER_PAGE = 50

export interface InviteeFilter {
  /** A unit with all below it; without one everybody. */
  unitKey: string | null
  query: string
  /** Whether people who have a password are listed too: who forgot it needs a new invitation. */
  withPassword: boolean
  page: number
}

/** PostgreSQL takes no NUL in a text; no person types one. */

const required = (missing: Fault) =>
  z
    .string({ error: missing })
    .overwrite(withoutNul)
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
    organisation: z.string().overwrite(withoutNul).trim().max(TEXT_MAX, 'textTooLong' satisfies Fault).optional(),
    firstName: required('firstNameMissing'),
    lastName: required('lastNameMissing'),
    email: required('emailMissing').refine(isEmail, 'emailWrong' satisfies Fault),
    password,
    repetition: z.string().optional(),
  })
  .superRefine((typed, context) => checkNewPassword(typed, { ...typed, personnelNo: null }, context))

export type FirstAdministrator = z.output<typeof firstAdministratorSchema>

const filterSchema = z.object({
  einheit: z.string().max(TEXT_MAX).overwrite(withoutNul).catch(''),
  suche: z.string().max(TEXT_MAX).overwrite(withoutNul).catch(''),
  alle: z.literal('1').nullish().catch(null),
  seite: z.coerce.number().int().min(1).max(100_000).catch(1),
})

/** The filter of the list of invitations as the address holds it; what makes no sense counts as unset. */
export function inviteeFilter(search: URLSearchParams): InviteeFilter {
  const { einheit, suche, alle, seite } = filterSchema.parse(Object.fromEntries(search))
  return { unitKey: einheit || null, query: suche, withPassword: alle === '1', page: seite }
}

const UUID = /^[0-9a-f-]{36}$/

/** The people ticked in the list; a page of it at most. */
export function chosenPeople(form: FormData): string[] {
  return form
    .getAll('person')
    .filter((id): id is string => typeof id === 'string' && UUID.test(id))
    .slice(0, INVITEES_PER_PAGE)
}

/** Whose slips are wanted: those of a unit, if one is named. */
export function slipWish(form: FormData): { unitKey: string | null; onlyWithoutEmail: boolean } {
  const unitKey = form.get('einheit')
  return {
    unitKey: typeof unitKey === 'string' ? withoutNul(unitKey).slice(0, TEXT_MAX) || null : null,
    onlyWithoutEmail: form.get('ohneEmail') === '1',
  }
}
