import { z } from 'zod'
import type { Grade, QuestionDefinition as AnyQuestion, QuestionKind } from './kind'
import { match } from './match'
import { multiple } from './multiple'
import { order } from './order'
import { single } from './single'
import { sort } from './sort'
import { spot } from './spot'
import { text } from './text'
import { trueFalse } from './true-false'

export { placed, taken, type ChoiceDefinition, type Grade } from './kind'

const kinds = { single, multiple, truefalse: trueFalse, order, match, text, spot, sort } satisfies Record<string, QuestionKind>

export type QuestionKindName = keyof typeof kinds

export const QUESTION_KINDS = Object.keys(kinds) as [QuestionKindName, ...QuestionKindName[]]

export interface QuestionDefinition extends AnyQuestion {
  kind: QuestionKindName
}

const kindOf = ({ kind }: QuestionDefinition): QuestionKind => kinds[kind]

/** What an author wrote, checked by the question's own kind. */
export const questionSchema: z.ZodType<QuestionDefinition> = z
  .object({ kind: z.enum(QUESTION_KINDS) })
  .loose()
  .transform((raw, context) => {
    const parsed = kinds[raw.kind].question.safeParse(raw)
    if (parsed.success) return { ...parsed.data, kind: raw.kind }
    for (const { message, path } of parsed.error.issues) context.issues.push({ code: 'custom', message, path, input: raw })
    return z.NEVER
  })

const entries = z.array(z.string().min(1).max(300)).max(100)

/** What a learner handed in as it is kept (`given` of an answer), or null when it is no answer to this question. */
export function readAnswer(question: QuestionDefinition, given: unknown): string[] | null {
  const parsed = entries.safeParse(given)
  return parsed.success ? kindOf(question).read(question, parsed.data) : null
}

export const grade = (question: QuestionDefinition, given: string[]): Grade => kindOf(question).grade(question, given)

/** An answer that is right. */
export const solutionOf = (question: QuestionDefinition): string[] => kindOf(question).solution(question)

export const isText = (question: QuestionDefinition): boolean => kindOf(question).isText === true

export const hasFixedChoices = (question: Pick<QuestionDefinition, 'kind'>): boolean => (kinds[question.kind] as QuestionKind).hasFixedChoices === true
