import { z } from 'zod'

export const choiceList = z
  .array(z.object({ id: z.string().min(1), correct: z.boolean() }))
  .min(2)
  .refine((choices) => new Set(choices.map((choice) => choice.id)).size === choices.length, {
    error: 'every choice has an id of its own',
  })
