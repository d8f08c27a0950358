import type { ServerText } from './autosave'
import type { Language } from './language'
import type { EditorFinding } from './placed-findings'

/** One language of a lesson, as the editor opens it. */
export interface EditorText extends ServerText {
  language: Language
  /** What learners read now; null while there is nothing published. */
  published: string | null
  /** What lies on the disk; null when there is no file. */
  disk: string | null
  /** Somebody has changed the file since the draft was begun. */
  outside: boolean
  /** Since when learners read it like this; null while it is not published. */
  publishedAt: string | null
  /** Who else has it open. */
  others: string[]
}

export type FindingsByLanguage = Record<Language, EditorFinding[]>

export interface EditorData {
  courseId: string
  courseTitle: string
  lessonId: string
  lessonTitle: string
  texts: EditorText[]
  media: string[]
  findings: FindingsByLanguage
}

/** A language there is: written, or begun. */
export const isWritten = ({ text, disk, revision }: Pick<EditorText, 'text' | 'disk' | 'revision'>): boolean =>
  text !== '' || disk !== null || revision > 0

/** What a script of the page asks for, and what it gets. */
export interface CheckAnswer {
  findings: FindingsByLanguage
  media: string[]
  /** Names what can be shown now; null while errors keep it from being shown. */
  preview: string | null
}

export type PollAnswer = EditorText[]

/** What was heard of a text, and which revision this page had when it asked: what it has saved since is newer. */
export interface News extends EditorText {
  upon: number | undefined
}
