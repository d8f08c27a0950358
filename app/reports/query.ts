import { isDay, type Day } from '~/platform/time'
import { STANDINGS, type Standing } from './standings'

export interface CoverageQuery {
  /** Null: the first there is. */
  courseId: string | null
  day: Day
  /** The day asked for is none or yet to come; the answer is as of today. */
  badDay: boolean
  standing: Standing
  page: number
}

/** What the address of a manager's page asks for. */
export function readCoverageQuery(search: URLSearchParams, today: Day): CoverageQuery {
  const asked = search.get('stichtag')
  const fits = asked === null || asked === '' || (isDay(asked) && asked <= today)
  const page = Number(search.get('seite'))
  return {
    courseId: search.get('kurs') || null,
    day: asked && fits ? asked : today,
    badDay: !fits,
    standing: STANDINGS.find((one) => one === search.get('stand')) ?? 'overdue',
    page: Number.isSafeInteger(page) && page > 0 ? Math.min(page, 100_000) : 1,
  }
}
