import { withoutNul } from '~/platform/text'
import { isDay, type Day } from '~/platform/time'

export const CONFIRMATION_STANDINGS = ['confirmed', 'open'] as const
export type ConfirmationStanding = (typeof CONFIRMATION_STANDINGS)[number]

export interface ConfirmationQuery {
  /** Course, lesson and activity, joined by slashes; null: the first rule there is. */
  rule: string | null
  /** Null: the version in force. */
  version: string | null
  day: Day
  /** The day asked for is none or yet to come; the answer is as of today. */
  badDay: boolean
  unitKey: string | null
  query: string
  standing: ConfirmationStanding
  page: number
}

const TEXT_MAX = 300
const PAGE_MAX = 100_000
const PARTS_OF_KEY = 3 // ids hold no slash, a version may

/** What the address of the page of confirmations asks for; what makes no sense counts as unset. */
export function readConfirmationQuery(search: URLSearchParams, today: Day): ConfirmationQuery {
  const text = (name: string) => withoutNul(search.get(name) ?? '').slice(0, TEXT_MAX)
  const asked = text('stichtag')
  const fits = asked === '' || (isDay(asked) && asked <= today)
  const page = Number(search.get('seite'))
  const wanted = text('regel').split('/')
  const [place, version] = [wanted.slice(0, PARTS_OF_KEY), wanted.slice(PARTS_OF_KEY)]
  return {
    rule: place.join('/') || null,
    version: version.join('/') || null,
    day: asked !== '' && fits ? asked : today,
    badDay: !fits,
    unitKey: text('einheit') || null,
    query: text('suche'),
    standing: CONFIRMATION_STANDINGS.find((one) => one === search.get('stand')) ?? 'confirmed',
    page: Number.isSafeInteger(page) && page > 0 ? Math.min(page, PAGE_MAX) : 1,
  }
}
