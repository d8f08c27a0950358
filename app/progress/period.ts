type PeriodUnit = 'years' | 'months' | 'days'

const UNITS: Record<string, [PeriodUnit, number]> = { Y: ['years', 1], M: ['months', 1], W: ['days', 7], D: ['days', 1] }

/** An ISO 8601 period such as P1Y or P1Y6M in the parts one says: [['years', 1], ['months', 6]]. */
export function partsOfPeriod(period: string): [unit: PeriodUnit, count: number][] {
  return [...period.matchAll(/(\d+)([YMWD])/g)].flatMap(([, count, letter]) => {
    const unit = UNITS[letter ?? '']
    return unit ? [[unit[0], Number(count) * unit[1]] as [PeriodUnit, number]] : []
  })
}
