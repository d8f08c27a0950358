import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { QuestionDefinition } from '~/quizzes/schema'
import { PEOPLE_MIN } from './disclosure'
import { questionFigures, type Answers } from './question-figures'

const question = (kind: QuestionDefinition['kind'], more: Partial<QuestionDefinition> = {}): QuestionDefinition => ({
  id: 'f',
  kind,
  choices: ['a', 'b', 'c'].map((id) => ({ id, correct: id === 'a', target: null })),
  targets: [],
  accepted: [],
  ...more,
})
const of = (people: number, correct: boolean, ...given: string[]): Answers => ({ people, correct, given })

describe('one of several', () => {
  test('tells how many were right and which wrong choice was taken how often', () => {
    const figures = questionFigures(question('single'), [of(20, true, 'a'), of(7, false, 'b'), of(9, false, 'c')])
    expect(figures).toEqual({ id: 'f', people: 36, right: 20, wrong: [{ given: 'c', people: 9 }, { given: 'b', people: 7 }] })
  })

  test('of fewer than five people tells nothing', () => {
    expect(questionFigures(question('single'), [of(4, true, 'a')])).toEqual({ id: 'f', people: null, right: 'few', wrong: [] })
  })

  test('withholds what would tell of a few by what is left', () => {
    const figures = questionFigures(question('single'), [of(20, true, 'a'), of(7, false, 'b'), of(2, false, 'c')])
    expect(figures).toMatchObject({ right: 20, wrong: [{ given: 'b', people: 'withheld' }, { given: 'c', people: 'few' }] })
  })

  test('counts a choice that is gone without naming it', () => {
    const figures = questionFigures(question('single'), [of(20, true, 'a'), of(7, false, 'weg'), of(6, false, 'b')])
    expect(figures).toMatchObject({ people: 33, right: 20, wrong: [{ given: 'b', people: 6 }, { given: 'c', people: 'few' }] })
  })
})

test('several of several: each wrong choice for itself', () => {
  const figures = questionFigures(question('multiple'), [of(10, true, 'a'), of(6, false, 'a', 'b'), of(7, false, 'b', 'c')])
  expect(figures).toMatchObject({ people: 23, right: 10, wrong: [{ given: 'b', people: 13 }, { given: 'c', people: 7 }] })
})

test('an order: what stood in which wrong place', () => {
  const figures = questionFigures(question('order'), [of(10, true, 'a', 'b', 'c'), of(8, false, 'b', 'a', 'c')])
  expect(figures.wrong.slice(0, 2)).toEqual([{ given: 'a@2', people: 8 }, { given: 'b@1', people: 8 }])
})

test('groups: what was put where it does not belong', () => {
  const choices = [{ id: 'a', correct: false, target: 'x' }, { id: 'b', correct: false, target: 'y' }]
  const figures = questionFigures(question('sort', { choices, targets: ['x', 'y'] }), [of(5, true, 'a@x', 'b@y'), of(6, false, 'a@y', 'b@y')])
  expect(figures.wrong).toEqual([{ given: 'a@y', people: 6 }, { given: 'b@x', people: 'few' }])
})

test('what was typed is told only from five people on, whatever its spelling', () => {
  const answers = [of(10, true, 'Phishing'), of(3, false, 'Spam'), of(4, false, 'spam!'), of(5, false, 'Geheim von Herrn X'), of(1, false, 'Virus')]
  const figures = questionFigures(question('text', { choices: [], accepted: ['Phishing'] }), answers)
  expect(figures.right).toBe(10)
  expect(figures.wrong).toEqual([{ given: 'spam', people: 7 }])
})

test('no figure is of a few people', () => {
  const answer = fc.record({ people: fc.integer({ min: 1, max: 12 }), correct: fc.boolean(), given: fc.subarray(['a', 'b', 'c'], { minLength: 1 }) })
  fc.assert(
    fc.property(fc.constantFrom<QuestionDefinition['kind']>('single', 'multiple', 'order'), fc.array(answer, { maxLength: 8 }), (kind, answers) => {
      const { people, right, wrong } = questionFigures(question(kind), answers)
      for (const told of [people, right, ...wrong.map((one) => one.people)]) {
        if (typeof told === 'number') expect(told).toBeGreaterThanOrEqual(PEOPLE_MIN)
      }
      if (people !== null && typeof right === 'number') expect(people - right === 0 || people - right >= PEOPLE_MIN).toBe(true)
    }),
  )
})
