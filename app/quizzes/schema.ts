import { z } from 'zod'
import type { ChoiceDefinition, Grade, QuestionKind } from './kind'
import { multiple } from './multiple'
import { single } from './single'

export type { ChoiceDefinition, Grade } from './kind'

const kinds = { single, multiple } satisfies Record<string, QuestionKind>

export type QuestionKindName = keyof typeof kinds

export const QUESTION_KINDS = Object.keys(kinds) as QuestionKindName[]

export interface QuestionDefinition {
  id: string
  kind: QuestionKindName
  choices: ChoiceDefinition[]
}

/** What an author wrote, checked by the question's own kind. */
export const questionSchema: z.ZodType<QuestionDefinition> = z
  .object({ id: z.string().min(1), kind: z.enum(QUESTION_KINDS), choices: z.array(z.unknown()) })
  .transform((raw, context) => {
    const choices = kinds[raw.kind].choices.safeParse(raw.choices)
    if (choices.success) return { ...raw, choices: choices.data }
    for (const { message, path } of choices.error.issues) {
      context.issues.push({ code: 'custom', message, path: ['choices', ...path], input: raw.choices })
    }
    return z.NEVER
  })

/** What a learner handed in, or null when it is no answer to this question (unknown choices, none, two where one is asked). */
export function readAnswer(question: QuestionDefinition, given: unknown): string[] | null {
  const answer = kinds[question.kind].answer(question.choices).safeParse(given)
  return answer.success ? answer.data : null
}

export function grade(question: QuestionDefinition, given: string[]): Grade {
  return kinds[question.kind].grade(question.choices, given)
}
