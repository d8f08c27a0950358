import { z } from 'zod'
import { choiceList } from './choice-list'
import { rightOnes, type QuestionKind } from './kind'

/** One or more choices are the answer; all of them and no other must be given. */
export const multiple: QuestionKind = {
  choices: choiceList.refine((choices) => choices.some((choice) => choice.correct), {
    error: 'at least one choice is correct',
  }),

  answer: (choices) =>
    z
      .array(z.enum(choices.map((choice) => choice.id)))
      .min(1)
      .refine((given) => new Set(given).size === given.length),

  grade(choices, given) {
    const right = rightOnes(choices, given)
    const solution = choices.filter((choice) => choice.correct)
    return { correct: right.length === solution.length && given.length === solution.length, right }
  },
}
