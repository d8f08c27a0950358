import type { QuestionKind } from './kind'
import { single } from './single'

/** A sentence is true, or it is not. */
export const trueFalse: QuestionKind = { ...single, hasFixedChoices: true }
