import { z } from 'zod'
import type { QuestionDefinition } from './kind'

const id = z.string().min(1)
const ownIds = { error: 'every choice has an id of its own' }

const written = z.object({
  id,
  kind: z.string(),
  choices: z
    .array(z.object({ id, correct: z.boolean(), target: id.nullable() }))
    .refine((choices) => new Set(choices.map((choice) => choice.id)).size === choices.length, ownIds),
  targets: z.array(id),
  accepted: z.array(z.string()),
})

interface Condition {
  error: string
  holds(question: QuestionDefinition): boolean
}

/** What every question has, and what one kind asks beyond that. */
export const question = (...conditions: Condition[]): z.ZodType<QuestionDefinition> =>
  conditions.reduce<z.ZodType<QuestionDefinition>>((schema, { error, holds }) => schema.refine(holds, { error }), written)

export const atLeastTwo: Condition = { error: 'there are at least two choices', holds: ({ choices }) => choices.length >= 2 }

export const oneCorrect: Condition = {
  error: 'exactly one choice is correct',
  holds: ({ choices }) => choices.filter(({ correct }) => correct).length === 1,
}

export const someCorrect: Condition = {
  error: 'at least one choice is correct',
  holds: ({ choices }) => choices.some(({ correct }) => correct),
}

export const knownTargets: Condition = {
  error: 'every choice belongs to a target that exists',
  holds: ({ choices, targets }) => choices.every(({ target }) => target === null || targets.includes(target)),
}
