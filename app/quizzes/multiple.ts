import type { QuestionKind } from './kind'
import { atLeastTwo, question, someCorrect } from './written'

/** One or more choices are the answer; all of them and no other. A wrong one takes away what a right one earns. */
export const multiple: QuestionKind = {
  question: question(atLeastTwo, someCorrect),
  read({ choices }, given) {
    const known = choices.map(({ id }) => id).filter((id) => given.includes(id))
    return known.length > 0 && known.length === given.length ? known : null
  },
  grade({ choices }, given) {
    const right = given.filter((one) => choices.some(({ id, correct }) => correct && id === one))
    const solution = choices.filter(({ correct }) => correct).length
    const wrong = given.length - right.length
    return { correct: right.length === solution && wrong === 0, points: Math.max(0, right.length - wrong) / solution, right }
  },
  solution: ({ choices }) => choices.filter(({ correct }) => correct).map(({ id }) => id),
}
