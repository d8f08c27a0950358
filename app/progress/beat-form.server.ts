import { z } from 'zod'
import { badRequest } from '~/platform/http.server'
import type { Beat } from './video-watch'

const seconds = z.coerce.number().min(0).max(1_000_000)
const range = z.tuple([z.number().min(0), z.number().min(0)])

const schema = z.object({
  activity: z.string().min(1).max(200),
  position: seconds,
  ranges: z.string().max(20_000),
})

/** What the player reports, as a form says it. */
export function readBeat(form: FormData): { activityId: string; beat: Beat } {
  const parsed = schema.safeParse(Object.fromEntries(form))
  const ranges = z.array(range).max(500).safeParse(parsed.success ? jsonOf(parsed.data.ranges) : null)
  if (!parsed.success || !ranges.success) throw badRequest('form')
  return { activityId: parsed.data.activity, beat: { ranges: ranges.data, position: parsed.data.position } }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
