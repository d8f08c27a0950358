import { placed, shares, taken, type QuestionKind } from './kind'
import { rightPlaces } from './match'
import { atLeastTwo, knownTargets, question } from './written'

/** Every choice into the group it belongs to. */
export const sort: QuestionKind = {
  question: question(atLeastTwo, knownTargets, {
    error: 'every choice belongs to one of at least two groups',
    holds: ({ choices, targets }) => targets.length >= 2 && choices.every(({ target }) => target !== null),
  }),
  read({ choices, targets }, given) {
    const pairs = given.map(taken)
    const own = choices.map(({ id }) => pairs.filter(({ choice }) => choice === id))
    if (pairs.length !== choices.length || own.some((pair) => pair.length !== 1)) return null
    if (!pairs.every(({ target }) => target !== null && targets.includes(target))) return null
    return choices.map(({ id }, index) => placed(id, own[index]?.[0]?.target ?? ''))
  },
  grade: ({ choices }, given) => shares(rightPlaces(choices, given), choices.length),
  solution: ({ choices }) => choices.map(({ id, target }) => placed(id, target ?? '')),
}
