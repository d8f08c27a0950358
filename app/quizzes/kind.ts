import type { z } from 'zod'

export interface ChoiceDefinition {
  id: string
  correct: boolean
}

export interface Grade {
  correct: boolean
  /** Which of the given choices belong to the solution; says nothing about choices not given. */
  right: string[]
}

/** What a kind of question declares of itself; shared code never asks which kind it has before it. */
export interface QuestionKind {
  /** Which sets of choices an author may write. */
  choices: z.ZodType<ChoiceDefinition[]>
  /** What a learner may hand in for these choices; anything else is refused, not graded. */
  answer(choices: ChoiceDefinition[]): z.ZodType<string[]>
  grade(choices: ChoiceDefinition[], given: string[]): Grade
}

export const rightOnes = (choices: ChoiceDefinition[], given: string[]): string[] =>
  given.filter((id) => choices.some((choice) => choice.id === id && choice.correct))
