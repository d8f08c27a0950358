import { z } from 'zod'
import { choiceList } from './choice-list'
import { rightOnes, type QuestionKind } from './kind'

/** One choice is the answer. */
export const single: QuestionKind = {
  choices: choiceList.refine((choices) => choices.filter((choice) => choice.correct).length === 1, {
    error: 'exactly one choice is correct',
  }),

  answer: (choices) => z.array(z.enum(choices.map((choice) => choice.id))).length(1),

  grade(choices, given) {
    const right = rightOnes(choices, given)
    return { correct: right.length === 1, right }
  },
}
