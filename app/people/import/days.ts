import { isDay, type Day } from '~/platform/time'

/** A day as HR systems write it, 2026-11-25 or 25.11.2026; null when there is no such day. */
export function readDay(text: string): Day | null {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text)
  const day = german ? `${german[3]}-${german[2]?.padStart(2, '0')}-${german[1]?.padStart(2, '0')}` : text
  return isDay(day) && day >= '1900-01-01' && day < '2200-01-01' ? day : null
}
