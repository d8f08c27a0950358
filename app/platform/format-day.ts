import type { Day } from './time'

/** 25.11.2026, 25 Nov 2026: as the language writes a day. */
export function formatDay(day: Day, locale: string): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'de-DE', {
    timeZone: 'UTC',
    day: locale === 'en' ? 'numeric' : '2-digit',
    month: locale === 'en' ? 'short' : '2-digit',
    year: 'numeric',
  }).format(new Date(`${day}T00:00:00Z`))
}
