import { plainSpelling } from '~/quizzes/text'
import { NotReadable, type ImportedBody, type ImportedChoice, type ImportedPair, type LossCode, type Written } from './imported'

const TARGETS_MAX = 8

const sameText = (one: Written, other: Written) => one.text.trim() === other.text.trim()

/** One or several right ones among at least two different choices. */
export function choiceBody(kind: 'single' | 'multiple', choices: ImportedChoice[]): ImportedBody {
  if (choices.length < 2) throw new NotReadable('fewChoices')
  const empty = choices.some(({ text }) => text.text.trim() === '')
  if (empty) throw new NotReadable('answers')
  const twice = choices.find(({ text }, index) => choices.slice(0, index).some((other) => sameText(other.text, text)))
  if (twice) throw new NotReadable('sameChoice', twice.text.text)
  const right = choices.filter(({ correct }) => correct).length
  if (right === 0) throw new NotReadable('noRight')
  if (kind === 'single' && right > 1) throw new NotReadable('severalRight')
  return { kind, choices }
}

export function textBody(accepted: string[]): ImportedBody {
  const spellings = accepted.map((spelling) => spelling.trim()).filter((spelling) => plainSpelling(spelling) !== '')
  const different = spellings.filter((one, index) => spellings.findIndex((other) => plainSpelling(other) === plainSpelling(one)) === index)
  if (different.length === 0) throw new NotReadable('noSpelling')
  return { kind: 'text', accepted: different }
}

export function orderBody(items: Written[]): ImportedBody {
  if (items.length < 2) throw new NotReadable('fewChoices')
  return { kind: 'order', items }
}

/** Pairs with a target each are matched; where several belong to one target they are sorted into groups. */
export function pairBody(pairs: ImportedPair[], losses: LossCode[]): ImportedBody {
  const belonging = pairs.filter(({ target }) => target !== null)
  if (belonging.length < 2) throw new NotReadable('fewPairs')
  const targets = differentTargets(pairs)
  if (targets.length < 2) throw new NotReadable('fewPairs')
  const kind = targets.length === belonging.length ? 'match' : 'sort'
  if (targets.length > TARGETS_MAX) throw new NotReadable('manyTargets', String(TARGETS_MAX))
  if (kind === 'match') return { kind, pairs }
  if (belonging.length < pairs.length) losses.push('distractors') // in groups everything belongs somewhere
  return { kind, pairs: belonging }
}

export function differentTargets(pairs: ImportedPair[]): Written[] {
  const targets = pairs.flatMap(({ target }) => target ?? [])
  return targets.filter((one, index) => targets.findIndex((other) => sameText(one, other)) === index)
}

export const isSameTarget = (one: Written, other: Written | null): boolean => other !== null && sameText(one, other)
