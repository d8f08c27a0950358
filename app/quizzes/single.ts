import { whole, type QuestionKind } from './kind'
import { atLeastTwo, oneCorrect, question } from './written'

/** One choice is the answer. */
export const single: QuestionKind = {
  question: question(atLeastTwo, oneCorrect),
  read: ({ choices }, given) => (given.length === 1 && choices.some(({ id }) => id === given[0]) ? given : null),
  grade: ({ choices }, given) => whole(choices.some(({ id, correct }) => correct && id === given[0]), given),
  solution: ({ choices }) => choices.filter(({ correct }) => correct).map(({ id }) => id),
}
