/**
 * The share as a percentage of so many decimal places; null for 0 of 0. Rounded, but never 100 while somebody is missing
 * and never 0 while somebody is there.
 */
export function percentOf(part: number, whole: number, decimals = 0): number | null {
  if (whole === 0) return null
  const step = 10 ** -decimals
  const rounded = Number(((part / whole) * 100).toFixed(decimals))
  if (part < whole && rounded >= 100) return Number((100 - step).toFixed(decimals))
  if (part > 0 && rounded <= 0) return step
  return rounded
}

/** 91 %, 99,4 %, or a dash for 0 of 0. */
export function formatPercent(part: number, whole: number, locale: string, decimals = 0): string {
  const percent = percentOf(part, whole, decimals)
  if (percent === null) return '–'
  return new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'de-DE', {
    style: 'percent',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(percent / 100)
}
