import type { SaveAnswer, ServerText } from './autosave'
import type { CheckAnswer, EditorText, PollAnswer } from './editor-data'
import type { Language } from './language'
import type { Work } from './editor-work.server'
import type { TrialAnswer } from './trial/trial-board'

/** What each request is answered with. */
interface Answers {
  save: SaveAnswer
  check: CheckAnswer
  poll: PollAnswer
  discard: EditorText
  keep: EditorText
  trial: TrialAnswer
}

export type Refusal = { kind: 'failed' | 'signed_out' | 'refused' | 'gone' }
export type Answer<T> = { kind: 'ok'; value: T } | Refusal

export interface Talk {
  ask<I extends Work['intent']>(work: Extract<Work, { intent: I }>, leaving?: boolean): Promise<Answer<Answers[I]>>
}

/** A request sent while the page is left may hold this much. */
const LEAVING_BYTES = 60_000

export interface TalkPlace {
  course: string
  lesson: string
  /** Whose page it is: another person signed in meanwhile must not write into it. */
  person: string
}

export const editorAddress = (course: string, lesson: string): string => `/studio/${encodeURIComponent(course)}/${encodeURIComponent(lesson)}`

export function createTalk({ course, lesson, person }: TalkPlace): Talk {
  const address = `${editorAddress(course, lesson)}/arbeit`
  return {
    async ask(work, leaving = false) {
      const body = JSON.stringify({ person, work })
      try {
        const response = await fetch(address, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body,
          keepalive: leaving && body.length < LEAVING_BYTES,
        })
        if (!response.ok) return { kind: refusalOf(response.status) }
        return { kind: 'ok', value: await response.json() }
      } catch {
        return { kind: 'failed' }
      }
    },
  }
}

function refusalOf(status: number): Refusal['kind'] {
  if (status === 401) return 'signed_out'
  if (status === 410) return 'gone'
  return status >= 500 ? 'failed' : 'refused'
}

/** A save as the autosave understands it. */
export async function saveBy(talk: Talk, language: Language, text: string, { revision, baseHash }: ServerText): Promise<SaveAnswer> {
  const answer = await talk.ask({ intent: 'save', language, text, revision, baseHash })
  if (answer.kind === 'ok') return answer.value
  return { kind: answer.kind === 'gone' ? 'refused' : answer.kind }
}
