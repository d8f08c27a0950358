import { shares, taken, type QuestionKind } from './kind'
import { atLeastTwo, question } from './written'

/** All choices in the right order, which is the one they are written in. Handed in with their places, kept in the order given. */
export const order: QuestionKind = {
  question: question(atLeastTwo),
  read({ choices }, given) {
    const places = given.map(taken).map(({ choice, target }, index) => ({ choice, place: target === null ? index : Number(target) }))
    const sorted = [...places].sort((a, b) => a.place - b.place).map(({ choice }) => choice)
    const isWhole = new Set(places.map(({ place }) => place)).size === choices.length && choices.every(({ id }) => sorted.includes(id))
    return isWhole && sorted.length === choices.length && places.every(({ place }) => Number.isInteger(place)) ? sorted : null
  },
  grade: ({ choices }, given) => shares(given.filter((id, index) => choices[index]?.id === id), choices.length),
  solution: ({ choices }) => choices.map(({ id }) => id),
}
