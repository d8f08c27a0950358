import type { z } from 'zod'

export interface ChoiceDefinition {
  id: string
  /** It belongs to the solution; of kinds whose solution is a list of choices. */
  correct: boolean
  /** The target it belongs to; of kinds whose choices are put somewhere. */
  target: string | null
}

/** A question as its author wrote it, with the solution. */
export interface QuestionDefinition {
  id: string
  kind: string
  /** Where the order is the solution, in that order. */
  choices: ChoiceDefinition[]
  /** Ids of the places that choices are put to. */
  targets: string[]
  /** Texts that are taken for right. */
  accepted: string[]
}

export interface Grade {
  /** All of it is right. */
  correct: boolean
  /** 0 to 1: what it is worth where partial credit is given. */
  points: number
  /** Which of what was given is right; says nothing about what was not given. */
  right: string[]
}

/** What a kind of question declares of itself; shared code never asks which kind it has before it. */
export interface QuestionKind {
  /** What an author may write. */
  question: z.ZodType<QuestionDefinition>
  /**
   * What was handed in as it is kept, in an order that tells nothing apart: choices (`a`), choices at their targets (`a@left`) or
   * the text itself; null when it is no answer to this question.
   */
  read(question: QuestionDefinition, given: string[]): string[] | null
  grade(question: QuestionDefinition, given: string[]): Grade
  /** An answer that is right. */
  solution(question: QuestionDefinition): string[]
  /** What is handed in is a text, not made of ids. */
  isText?: true
  /** Its choices are the same in every question, so nothing about them is secret. */
  hasFixedChoices?: true
}

/** A choice put to a target, as it is handed in and kept. */
export const placed = (choice: string, target: string): string => `${choice}@${target}`

/** Its parts; of a bare choice the target is null. */
export function taken(entry: string): { choice: string; target: string | null } {
  const at = entry.indexOf('@')
  return at < 0 ? { choice: entry, target: null } : { choice: entry.slice(0, at), target: entry.slice(at + 1) }
}

/** All or nothing. */
export const whole = (correct: boolean, given: string[]): Grade => ({ correct, points: correct ? 1 : 0, right: correct ? given : [] })

/** Each part that is right earns its share. */
export const shares = (right: string[], of: number): Grade => ({
  correct: of > 0 && right.length === of,
  points: of > 0 ? right.length / of : 0,
  right,
})
