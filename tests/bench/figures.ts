/** What a figure must be: of `ratio` (to its baseline) or of `value`. */
export interface Goal {
  of: 'ratio' | 'value'
  at: 'most' | 'least' | 'exactly'
  limit: number
}

export interface Measured {
  name: string
  value: number
  unit: string
  /** What was measured beside it in the same run. */
  baseline?: { name: string; value: number }
  goal?: Goal
}

/** As `bench-results.json` keeps it. */
export interface Figure {
  name: string
  value: number
  unit: string
  baseline: string | null
  baselineValue: number | null
  ratio: number | null
  goal: string | null
  ok: boolean
}

const SIGNS = { most: '<=', least: '>=', exactly: '=' } as const

export function judged({ name, value, unit, baseline, goal }: Measured): Figure {
  const ratio = baseline ? value / baseline.value : null
  const judgedBy = goal?.of === 'ratio' ? ratio : value
  return {
    name,
    value: rounded(value),
    unit,
    baseline: baseline?.name ?? null,
    baselineValue: baseline ? rounded(baseline.value) : null,
    ratio: ratio === null ? null : rounded(ratio),
    goal: goal ? `${goal.of} ${SIGNS[goal.at]} ${goal.limit}` : null,
    ok: !goal || (judgedBy !== null && meets(judgedBy, goal)),
  }
}

function meets(value: number, { at, limit }: Goal): boolean {
  if (at === 'exactly') return value === limit
  return at === 'most' ? value <= limit : value >= limit
}

const rounded = (value: number) => Number(value.toPrecision(4))

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

/** A table for the terminal. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, value, unit, baseline, baselineValue, ratio, goal, ok }) => [
    name,
    `${value} ${unit}`,
    baseline === null ? '–' : `${baselineValue} ${unit} (${baseline})`,
    ratio === null ? '–' : String(ratio),
    goal ?? '–',
    goal === null ? '' : ok ? 'ok' : 'MISSED',
  ])
  const all = [['figure', 'value', 'baseline', 'ratio', 'goal', ''], ...rows]
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? []
  return all.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n')
}
