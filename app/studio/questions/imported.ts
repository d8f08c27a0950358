/** How far a file may go. */
export const IMPORT_MAX_BYTES = 512 * 1024
export const QUESTIONS_MAX = 500

export const FORMATS = ['gift', 'csv'] as const
export type ImportFormat = (typeof FORMATS)[number]

/** A text as another program kept it. */
export interface Written {
  format: 'plain' | 'html' | 'markdown'
  text: string
}

export interface ImportedChoice {
  text: Written
  correct: boolean
  feedback: Written | null
}

/** What is put somewhere, and where it belongs; null: nowhere. */
export interface ImportedPair {
  item: Written
  target: Written | null
}

export type ImportedBody =
  | { kind: 'single' | 'multiple'; choices: ImportedChoice[] }
  | { kind: 'truefalse'; answer: boolean }
  | { kind: 'text'; accepted: string[] }
  | { kind: 'order'; items: Written[] }
  | { kind: 'match' | 'sort'; pairs: ImportedPair[] }

/** What a question cannot take along, said beside it. */
export type LossCode = 'weights' | 'halfRight' | 'wildcards' | 'feedback' | 'distractors' | 'pictures' | 'links'

export interface ImportedQuestion {
  line: number
  /** The wish for an id; empty: made from the text. */
  name: string
  category: string
  text: Written
  body: ImportedBody
  explanation: Written[]
  losses: LossCode[]
}

export type UnreadableReason =
  | 'numerical'
  | 'essay'
  | 'description'
  | 'unclosed'
  | 'unopened'
  | 'answers'
  | 'noQuestion'
  | 'noRight'
  | 'severalRight'
  | 'fewChoices'
  | 'fewPairs'
  | 'manyTargets'
  | 'pair'
  | 'truth'
  | 'noSpelling'
  | 'sameChoice'
  | 'kind'
  | 'columns'
  | 'quote'

export interface Unreadable {
  line: number
  /** How it begins, so that it is found again. */
  excerpt: string
  reason: UnreadableReason
  /** What it is about, as it was written. */
  value: string
}

export interface ReadQuestions {
  questions: ImportedQuestion[]
  unreadable: Unreadable[]
}

/** Thrown inside the readers, caught at the question it is about. */
export class NotReadable extends Error {
  constructor(
    readonly reason: UnreadableReason,
    readonly value = '',
  ) {
    super(reason)
  }
}

const EXCERPT_MAX = 80

export function excerptOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > EXCERPT_MAX ? `${line.slice(0, EXCERPT_MAX)}…` : line
}

export function unreadable(error: unknown, line: number, text: string): Unreadable {
  if (!(error instanceof NotReadable)) throw error
  return { line, excerpt: excerptOf(text), reason: error.reason, value: excerptOf(error.value) }
}
