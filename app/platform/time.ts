import { Temporal } from 'temporal-polyfill'

/** A calendar day of the organisation, YYYY-MM-DD. Days compare as text. */
export type Day = string

export const SECOND_MS = 1000
export const MINUTE_MS = 60 * SECOND_MS
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

export const DEFAULT_TIME_ZONE = 'Europe/Berlin'

/** The day it is at `instant` in the organisation's time zone. */
export function dayOf(instant: Date, timeZone = DEFAULT_TIME_ZONE): Day {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** `day` plus an ISO 8601 period such as P1Y or P18M; a day the month lacks becomes its last (29 February → 28). */
export function addPeriod(day: Day, period: string): Day {
  return Temporal.PlainDate.from(day).add(Temporal.Duration.from(period)).toString()
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days
}

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}

/** The instant at which `day` begins in the zone; noon-safe across clock changes. */
export function startOfDay(day: Day, timeZone = DEFAULT_TIME_ZONE): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds)
}

/** The last days of the twelve months before `day`, oldest first, and `day` itself as the thirteenth. */
export function lastTwelveMonthEnds(day: Day): Day[] {
  const firstOfMonth = Temporal.PlainDate.from(day).with({ day: 1 })
  const ends = Array.from({ length: 12 }, (_, i) =>
    firstOfMonth.subtract({ months: 11 - i }).subtract({ days: 1 }).toString(),
  )
  return [...ends, day]
}
