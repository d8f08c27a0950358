import { placed, taken } from '~/quizzes/kind'
import type { QuestionDefinition } from '~/quizzes/schema'
import { plainSpelling } from '~/quizzes/text'
import { mayBeShown, PEOPLE_MIN, type Cell } from './disclosure'

/** People, or why there is no number: a few, or others from which a few could be worked out. */
export type Figure = number | 'few' | 'withheld'

export interface WrongAnswer {
  /** `choice`, `choice@target`, or what was typed. */
  given: string
  people: Figure
}

export interface QuestionFigures {
  id: string
  /** Null: fewer than five. */
  people: number | null
  right: Figure
  /** Most frequent first; of what was typed only what is frequent. */
  wrong: WrongAnswer[]
}

export interface Answers {
  given: string[]
  correct: boolean
  people: number
}

/** What may be told of a question's first answers; choices that the question no longer has count without being named. */
export function questionFigures(question: QuestionDefinition, answers: readonly Answers[]): QuestionFigures {
  const people = sum(answers)
  if (people < PEOPLE_MIN) return { id: question.id, people: null, right: 'few', wrong: [] }
  const right = sum(answers.filter(({ correct }) => correct))
  const wrongly = answers.filter(({ correct }) => !correct)
  const parts = wrongParts(question, wrongly)
  const told = ONE_OF_ALL.includes(question.kind) ? oneOfAll(right, people, parts) : partsEach(right, people, parts)
  const wrong = parts
    .map(({ key, people: count }) => ({ given: key, people: figure(count, told.has(key)) }))
    .filter((one) => question.kind !== 'text' || typeof one.people === 'number')
    .sort((one, other) => rank(other.people) - rank(one.people))
  return { id: question.id, people, right: figure(right, told.has(RIGHT)), wrong }
}

const RIGHT = ' right' // no id and no folded spelling begins with a space

/** Kinds whose answer is one thing: the answers add up to all people. */
const ONE_OF_ALL: QuestionDefinition['kind'][] = ['single', 'truefalse', 'spot', 'text']

const sum = (counted: readonly { people: number }[]): number => counted.reduce((all, { people }) => all + people, 0)

/** Numbers may tell how frequent an answer is, withheld ones may not, not even by their place. */
const rank = (people: Figure): number => (typeof people === 'number' ? people : 0)

const figure = (people: number, shown: boolean): Figure => (shown ? people : people < PEOPLE_MIN ? 'few' : 'withheld')

interface WrongPart extends Cell {
  /** Parts of one group exclude each other. */
  group: string
}

function oneOfAll(right: number, people: number, parts: WrongPart[]): Set<string> {
  const cells = [{ key: RIGHT, people: right }, ...parts]
  return mayBeShown(cells, people - sum(cells))
}

/** Right and wrong add up to all; in each group what is named and what is not adds up to the wrong ones. */
function partsEach(right: number, people: number, parts: WrongPart[]): Set<string> {
  const wrong = people - right
  const told = mayBeShown([{ key: RIGHT, people: right }, { key: '', people: wrong }])
  const shown = told.has(RIGHT) ? [RIGHT] : []
  for (const group of new Set(parts.map((part) => part.group))) {
    const own = parts.filter((part) => part.group === group)
    shown.push(...mayBeShown(own, wrong - sum(own)))
  }
  return new Set(shown)
}

function wrongParts(question: QuestionDefinition, answers: readonly Answers[]): WrongPart[] {
  if (question.kind === 'text') return typedParts(answers)
  return possibleMistakes(question).map(({ key, group, isIn }) => ({ key, group, people: sum(answers.filter(({ given }) => isIn(given))) }))
}

function typedParts(answers: readonly Answers[]): WrongPart[] {
  const counted = new Map<string, number>()
  for (const { given, people } of answers) {
    const typed = plainSpelling(given[0] ?? '')
    counted.set(typed, (counted.get(typed) ?? 0) + people)
  }
  return [...counted].map(([key, people]) => ({ key, group: '', people }))
}

interface Mistake {
  key: string
  group: string
  isIn(given: string[]): boolean
}

function possibleMistakes({ kind, choices, targets }: QuestionDefinition): Mistake[] {
  const pairs = choices.flatMap((choice) => targets.map((target) => ({ choice, target })))
  switch (kind) {
    case 'order':
      return choices.flatMap(({ id }, right) =>
        choices.flatMap((_, place) =>
          place === right ? [] : [{ key: placed(id, String(place + 1)), group: id, isIn: (given) => given[place] === id }],
        ),
      )
    case 'match':
    case 'sort':
      return pairs
        .filter(({ choice, target }) => choice.target !== target)
        .map(({ choice: { id }, target }) => {
          const key = placed(id, target)
          return { key, group: kind === 'match' ? target : id, isIn: (given) => given.includes(key) }
        })
    default:
      return choices
        .filter(({ correct }) => !correct)
        .map(({ id }) => ({ key: id, group: id, isIn: (given) => given.some((entry) => taken(entry).choice === id) }))
  }
}
