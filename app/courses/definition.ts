import type { Locale } from '~/platform/locale'
import type { Day } from '~/platform/time'
import type { AttemptRules, DrawRules } from '~/quizzes/attempts'
import type { CoverName } from '~/ui/covers'
import type { QuestionDefinition, QuestionKindName } from '~/quizzes/schema'

/** What a learner does in a lesson, as the server knows it: with the solutions, so never sent to a browser. */
export type Activity = ActivityName &
  (
    | { kind: 'video'; seconds: number }
    | { kind: 'checklist'; items: string[] }
    | { kind: 'parts'; parts: string[] }
    | { kind: 'exercise'; mode: ExerciseMode; parts: ExercisePart[] }
    | { kind: 'acknowledge'; version: string }
    | ({ kind: 'quiz'; questions: QuestionDefinition[] } & QuizRules)
  )

/** `find`: right parts among others; `each`: every part is decided; `path`: from the first part on, each decision leads to the next. */
export type ExerciseMode = 'find' | 'each' | 'path'

export interface ExercisePart {
  id: string
  /** What may be decided in it; none: an ending. */
  answers: string[]
  /** Which of them are right; null: there is no right or wrong. */
  right: string[] | null
  /** Where each leads. */
  next: Record<string, string>
}

export interface QuizRules extends AttemptRules, DrawRules {
  /** Percent of the points. */
  passMark: number
  /** A question partly right earns its share; else it counts whole or not at all. */
  partialCredit: boolean
}

export interface ActivityName {
  id: string
  title: string
}

export type PerLocale<T> = Partial<Record<Locale, T>>

export interface LessonDefinition {
  id: string
  minutes: number | null
  title: PerLocale<string>
  summary: PerLocale<string>
  /** The same ids in every language. */
  activities: PerLocale<Activity[]>
}

export interface Source {
  title: string
  url?: string
  date?: string
}

export interface CourseDefinition {
  id: string
  versionHash: string
  title: Record<Locale, string>
  summary: Record<Locale, string>
  audience: Record<Locale, string> | null
  /** What one will be able to do. */
  goals: Record<Locale, string[]> | null
  minutes: number
  /** ISO 8601 duration; null: a completion does not expire. */
  validity: string | null
  picture: CoverName | null
  /** From this day on nobody is assigned it any more; what was completed stays. */
  retired: Day | null
  lessons: LessonDefinition[]
  sources: Source[]
}

/** A question as it may reach a browser: choices under opaque ids, in an order that says nothing. */
export interface PublicQuestion {
  id: string
  kind: QuestionKindName
  choices: string[]
  targets: string[]
}

/** An activity as it may reach a browser. */
export type PublicActivity =
  | Exclude<Activity, { kind: 'quiz' | 'exercise' }>
  | (ActivityName & { kind: 'exercise'; mode: ExerciseMode })
  | (ActivityName & QuizRules & { kind: 'quiz'; questions: PublicQuestion[] })

/** A lesson in one language, ready to be shown. Nothing in it is secret. */
export interface LessonText {
  /** The language it is written in, which need not be the one asked for. */
  locale: Locale
  /** Whether there is a version in easy language, and whether this is it. */
  easy: { offered: boolean; shown: boolean }
  title: string
  summary: string | null
  /** Module of our own origin with the compiled lesson. */
  codeUrl: string
  codeHash: string
  versionHash: string
  /** It says something of the house. */
  usesHouse: boolean
  activities: PublicActivity[]
}
