import { z } from 'zod'
import { badRequest } from '~/platform/http.server'
import type { AfterForm } from './lesson-address'
import { acknowledge } from './record-acknowledgement.server'
import { debrief, decide, restart } from './record-exercise.server'
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
  z.object({ intent: z.literal('decide'), activity: id, part: z.array(id).length(1), given: id }),
  z.object({ intent: z.literal('debrief'), activity: id }),
  z.object({ intent: z.literal('again'), activity: id }),
  z.object({ intent: z.literal('acknowledge'), activity: id, version: z.string().min(1).max(300) }),
  z.object({ intent: z.literal('start'), activity: id, after: z.coerce.number().int().min(0) }),
  z.object({ intent: z.literal('answer'), activity: id, attempt: id, question: id, choice: z.array(z.string().max(300)).max(100) }),
])

const LISTS = ['item', 'on', 'part', 'choice']

type Change = z.infer<typeof change>

function readChange(form: FormData): Change {
  const single = Object.fromEntries([...form].filter(([name]) => !LISTS.includes(name)))
  const parsed = change.safeParse({ ...single, ...Object.fromEntries(LISTS.map((name) => [name, form.getAll(name)])) })
  if (!parsed.success) throw badRequest('form')
  return parsed.data
}

/** One thing a learner did in a lesson, as the page's script says it. */
export async function recordChange(target: LessonTarget, form: FormData): Promise<void> {
  if (!(await record(target, readChange(form)))) throw badRequest('choice')
}

/** The same from a form without JavaScript; says where the page goes on. An answer that is none yet asks for one. */
export async function recordForm(target: LessonTarget, form: FormData): Promise<AfterForm> {
  const data = readChange(form)
  if (data.intent === 'read') {
    await record(target, data)
    return { activity: null, shown: null, missing: false }
  }
  const missing = !(await record(target, data))
  return { activity: data.activity, shown: shownBy(data), missing }
}

/** False: an answer that is none yet. */
async function record(target: LessonTarget, data: Change): Promise<boolean> {
  if (data.intent === 'answer') return recordAnswer(target, data)
  await recordOther(target, data)
  return true
}

function recordAnswer(target: LessonTarget, { activity, attempt, question, choice }: Extract<Change, { intent: 'answer' }>) {
  const choices = choice.filter((entry) => entry.trim() !== '')
  return answerQuestion({ ...target, activityId: activity, attemptId: attempt, questionId: question, choices })
}

async function recordOther(target: LessonTarget, data: Exclude<Change, { intent: 'answer' }>): Promise<void> {
  if (data.intent === 'read') return recordReading(target)
  const place = { ...target, activityId: data.activity }
  switch (data.intent) {
    case 'transcript':
      return confirmTranscript(place)
    case 'tick':
      return recordTicks({ ...place, ticks: data.item.map((item) => ({ item, ticked: data.on.includes(item) })) })
    case 'open':
      return recordOpened({ ...place, parts: data.part })
    case 'decide':
      return decide({ ...place, part: data.part[0] ?? '', given: data.given })
    case 'debrief':
      return debrief(place)
    case 'again':
      return restart(place)
    case 'acknowledge':
      return acknowledge({ ...place, version: data.version })
    case 'start':
      return void (await startAttempt({ ...place, after: data.after }))
  }
}

function shownBy(data: Change): string | null {
  if (data.intent === 'open' || data.intent === 'decide') return data.part.at(-1) ?? null
  return data.intent === 'answer' ? data.question : null
}
