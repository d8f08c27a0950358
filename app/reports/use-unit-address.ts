import { useSearchParams } from '@remix-run/react'

/** A unit's page for the same course and day; page and standing belong to the unit left. */
export function useUnitAddress(): (key: string) => string {
  const [search] = useSearchParams()
  const kept = new URLSearchParams([...search].filter(([name]) => name === 'kurs' || name === 'stichtag'))
  const query = kept.size > 0 ? `?${kept}` : ''
  return (key) => `/leitung/einheit/${encodeURIComponent(key)}${query}`
}
