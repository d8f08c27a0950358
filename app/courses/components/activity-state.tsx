import { createContext, useContext } from 'react'

/** How far one person is with the activities of one lesson, as the server tells it. It holds nothing that gives an answer away. */
export type ActivityState = VideoState | ChecklistState | PartsState | ExerciseState | AcknowledgeState | QuizState

interface NamedState {
  title: string
  done: boolean
}

export interface VideoState extends NamedState {
  kind: 'video'
  how: 'watched' | 'transcript' | null
  /** Where to go on, in seconds. */
  position: number
  /** Share of the film watched. */
  percent: number
}

export interface ChecklistState extends NamedState {
  kind: 'checklist'
  ticked: string[]
}

/** An infographic: done when every part of it was opened. */
export interface PartsState extends NamedState {
  kind: 'parts'
  opened: string[]
}

export interface ExerciseState extends NamedState {
  kind: 'exercise'
  /** By part, under the ids the page shows. */
  answers: Record<string, { given: string; right: boolean | null; /** The author's words, HTML. */ feedback: string }>
  /** Everything is decided, or an ending is reached: what remains is to read how it went. */
  finished: boolean
  /** How many of those looked for are not found yet. */
  remaining: number
}

export interface AcknowledgeState extends NamedState {
  kind: 'acknowledge'
  version: string
  acknowledgedOn: string | null
  /** Confirmed before, where that is not the version of today. */
  earlierVersion: string | null
}

export interface QuizState extends NamedState {
  kind: 'quiz'
  /** Percent. */
  passMark: number
  /** How many questions an attempt asks. */
  count: number
  partialCredit: boolean
  attempts: number | null
  /** Minutes. */
  wait: number | null
  /** When the next attempt may begin, as an instant; null: now. */
  opensAt: string | null
  /** Milliseconds until then by the server's clock. */
  opensIn: number
  /** The open attempt, else the last one; null before the first. */
  attempt: AttemptState | null
}

export interface AttemptState {
  id: string
  number: number
  /** Ids of the questions asked, in their order. */
  questions: string[]
  answers: Record<string, AnswerState>
  /** Null while the attempt is open. */
  result: { correct: number; points: number; total: number; passed: boolean; passMark: number } | null
}

export interface AnswerState {
  correct: boolean
  /** 0 to 1. */
  points: number
  /** What was given: choices under the ids the page shows, `choice@target`, or the text. */
  given: string[]
  /** What of it was right. */
  right: string[]
  /** The author's words on single choices of those given, HTML, by the ids the page shows. */
  notes: Record<string, string>
  /** The author's explanation, HTML. */
  feedback: string
}

/** What a form sends: names and values, in order. */
export type Fields = [name: string, value: string][]

export type SaveOutcome = 'saved' | 'refused'
export type SaveStatus = 'idle' | 'saving' | 'failed' | 'signed_out' | 'refused'

export interface FilmReport {
  ranges: [from: number, to: number][]
  position: number
}

export interface ShownPart {
  activity: string
  part: string
  /** The form was sent without a choice. */
  missing: boolean
}

export interface ActivityBoard {
  /** Where forms post when there is no JavaScript. */
  formAction: string
  states: Record<string, ActivityState>
  /** What the address asks to show: where a form sent without JavaScript leads back to. */
  shown: ShownPart | null
  status: SaveStatus
  /** Resolves when the server has it: waits out a lost line or an expired session, also across a reload. */
  save(fields: Fields): Promise<SaveOutcome>
  retry(): void
  /** Keeps the report until the server has taken it; one sent while the page is left gets no answer. */
  reportFilm(activity: string, report: FilmReport, leaving: boolean): void
}

const BoardContext = createContext<ActivityBoard | null>(null)

export const ActivityBoardProvider = BoardContext.Provider

export function useActivityBoard(): ActivityBoard {
  const board = useContext(BoardContext)
  if (!board) throw new Error('An activity stands outside of its lesson')
  return board
}

type StateOf<K extends ActivityState['kind']> = Extract<ActivityState, { kind: K }>

/** The state of the activity with this id, if the server knows it as one of this kind. */
export function useActivityState<K extends ActivityState['kind']>(id: string, kind: K): StateOf<K> | null {
  const state = useActivityBoard().states[id]
  return state?.kind === kind ? (state as StateOf<K>) : null
}
