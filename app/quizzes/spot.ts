import type { QuestionKind } from './kind'
import { single } from './single'
import { atLeastTwo, question, someCorrect } from './written'

/** One place in a picture; any of the correct ones is right. */
export const spot: QuestionKind = { ...single, question: question(atLeastTwo, someCorrect), solution: (asked) => single.solution(asked).slice(0, 1) }
