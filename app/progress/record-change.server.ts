import { z } from 'zod'
import { badRequest } from '~/platform/http.server'
import { recordOpened, recordTicks } from './record-marks.server'
import { answerQuestion, startAttempt } from './record-quiz.server'
import { recordReading } from './record-reading.server'
import { confirmTranscript } from './record-video.server'
import type { LessonTarget } from './target.server'

const id = z.string().min(1).max(200)
const ids = z.array(id).max(100)

const change = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('read') }),
  z.object({ intent: z.literal('transcript'), activity: id }),
  z.object({ intent: z.literal('tick'), activity: id, item: ids, on: ids }),
  z.object({ intent: z.literal('open'), activity: id, part: ids.min(1) }),
  z.object({ intent: z.literal('start'), activity: id, after: z.coerce.number().int().min(0) }),
  z.object({ intent: z.literal('answer'), activity: id, attempt: id, question: id, choice: ids }),
])

const LISTS = ['item', 'on', 'part', 'choice']

/** Where the page should stand after a form was sent without JavaScript. */
export interface ChangedPlace {
  activity: string | null
  shown: string | null
}

/** One thing a learner did in a lesson, as a form says it; with JavaScript the same fields come by fetch. */
export async function recordChange(target: LessonTarget, form: FormData): Promise<ChangedPlace> {
  const parsed = change.safeParse(fieldsOf(form))
  if (!parsed.success) throw badRequest('form')
  const { data } = parsed
  if (data.intent === 'read') {
    await recordReading(target)
    return { activity: null, shown: null }
  }
  const place = { ...target, activityId: data.activity }
  switch (data.intent) {
    case 'transcript':
      await confirmTranscript(place)
      break
    case 'tick':
      await recordTicks({ ...place, ticks: data.item.map((item) => ({ item, ticked: data.on.includes(item) })) })
      break
    case 'open':
      await recordOpened({ ...place, parts: data.part })
      break
    case 'start':
      await startAttempt({ ...place, after: data.after })
      break
    case 'answer':
      await answerQuestion({ ...place, attemptId: data.attempt, questionId: data.question, choices: data.choice })
  }
  return { activity: data.activity, shown: shownBy(data) }
}

function shownBy(data: z.infer<typeof change>): string | null {
  if (data.intent === 'open') return data.part.at(-1) ?? null
  return data.intent === 'answer' ? data.question : null
}

function fieldsOf(form: FormData): Record<string, unknown> {
  const single = Object.fromEntries([...form].filter(([name]) => !LISTS.includes(name)))
  return { ...single, ...Object.fromEntries(LISTS.map((name) => [name, form.getAll(name)])) }
}
