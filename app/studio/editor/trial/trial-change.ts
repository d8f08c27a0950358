import { z } from 'zod'
import type { Range } from '~/progress/watched-ranges'

/** One thing done in a trial: names and values, as a form of the lesson would send them. */
export const trialChangeSchema = z.array(z.tuple([z.string().max(100), z.string().max(4_000)])).max(300)

/** Everything done so far, from the beginning: nothing of it is kept on the server. */
export const trialLogSchema = z.array(trialChangeSchema).max(1_000)

export type TrialChange = z.infer<typeof trialChangeSchema>

export const valuesIn = (change: TrialChange, name: string): string[] =>
  change.filter(([key]) => key === name).map(([, value]) => value)

export const valueIn = (change: TrialChange, name: string): string => valuesIn(change, name)[0] ?? ''

export const changesOf = (log: readonly TrialChange[], activity: string): TrialChange[] =>
  log.filter((change) => valueIn(change, 'activity') === activity)

/** Stretches of a film, as a change tells them; junk is none. */
export function rangesIn(text: string): Range[] {
  const parsed = rangesSchema.safeParse(text === '' ? [] : parsedJson(text))
  return parsed.success ? parsed.data : []
}

const rangesSchema = z.array(z.tuple([z.number(), z.number()]))

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
