import { placed, shares, taken, type QuestionKind } from './kind'
import { knownTargets, question } from './written'

/** To each target the one choice that belongs to it; choices without a target belong to none. */
export const match: QuestionKind = {
  question: question(knownTargets, {
    error: 'every target has exactly one choice',
    holds: ({ choices, targets }) =>
      targets.length >= 2 && targets.every((target) => choices.filter((choice) => choice.target === target).length === 1),
  }),
  read({ choices, targets }, given) {
    const pairs = given.map(taken)
    const at = targets.map((target) => pairs.filter((pair) => pair.target === target))
    const chosen = at.map(([only]) => only?.choice)
    const isWhole = pairs.length === targets.length && at.every((pair) => pair.length === 1) && new Set(chosen).size === targets.length
    if (!isWhole || !chosen.every((choice) => choices.some(({ id }) => id === choice))) return null
    return targets.map((target, index) => placed(chosen[index] ?? '', target))
  },
  grade: ({ choices, targets }, given) => shares(rightPlaces(choices, given), targets.length),
  solution: ({ choices, targets }) =>
    targets.map((target) => placed(choices.find((choice) => choice.target === target)?.id ?? '', target)),
}

export const rightPlaces = (choices: { id: string; target: string | null }[], given: string[]): string[] =>
  given.filter((entry) => {
    const { choice, target } = taken(entry)
    return choices.some(({ id, target: right }) => id === choice && right !== null && right === target)
  })
