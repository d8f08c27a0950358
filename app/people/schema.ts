import type { Day } from '~/platform/time'

export const ROLE_NAMES = ['trainer', 'security_officer', 'administrator'] as const
export type RoleName = (typeof ROLE_NAMES)[number]

export const RESPONSIBILITY_KINDS = ['responsible', 'deputy'] as const
export type ResponsibilityKind = (typeof RESPONSIBILITY_KINDS)[number]

export const isRoleName = (value: unknown): value is RoleName => ROLE_NAMES.includes(value as RoleName)
export const isResponsibilityKind = (value: unknown): value is ResponsibilityKind =>
  RESPONSIBILITY_KINDS.includes(value as ResponsibilityKind)

/** Who acts, and when: the clock is always a parameter. */
export interface Acting {
  now: Date
  day: Day
  /** The acting person's key; null: the system or the command line. */
  actor: string | null
}

/** From a day to a last day, both included; without a last day until further notice. */
export interface Period {
  from: Day
  lastDay?: Day | null
}

/** Why a wish was refused: a text of `people:problem`, with what it names. */
export interface Problem {
  code:
    | 'alreadyGiven'
    | 'badDay'
    | 'badEmail'
    | 'badPersonnelNo'
    | 'emailTaken'
    | 'fromHr'
    | 'lastAdministrator'
    | 'lastDayBeforeFirst'
    | 'nameMissing'
    | 'noLogin'
    | 'notGiven'
    | 'numberTaken'
    | 'reasonMissing'
    | 'unitClosed'
    | 'unitMissing'
    | 'unknownPerson'
    | 'unknownUnit'
  params?: Record<string, string | number>
}

export type Result<T extends object = object> = ({ ok: true } & T) | { ok: false; problem: Problem }

export const refused = (code: Problem['code'], params?: Problem['params']) =>
  ({ ok: false, problem: { code, params } }) as const
