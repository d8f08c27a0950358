import { lastTwelveMonthEnds, type Day } from '~/platform/time'
import { totalCoverage } from './coverage.server'
import type { CoverageQuestion } from './coverage.sql.server'

export interface TrendPoint {
  day: Day
  enrolled: number
  covered: number
}

/** The coverage at the end of each of the last twelve months and on the day itself, each counted as of that day. */
export async function trend(question: CoverageQuestion & { courseId: string }): Promise<TrendPoint[]> {
  const points: TrendPoint[] = []
  for (const day of lastTwelveMonthEnds(question.day)) {
    const { enrolled, covered } = await totalCoverage({ ...question, day })
    points.push({ day, enrolled, covered })
  }
  return points
}
