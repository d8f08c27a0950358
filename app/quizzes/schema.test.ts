import { describe, expect, test } from 'vitest'
import { grade, questionSchema, readAnswer, type QuestionDefinition } from './schema'

const choices = [
  { id: 'a', correct: false },
  { id: 'b', correct: true },
  { id: 'c', correct: true },
]
const multiple: QuestionDefinition = { id: 'q', kind: 'multiple', choices }
const single: QuestionDefinition = { id: 'q', kind: 'single', choices: choices.slice(0, 2) }

describe('an answer', () => {
  test('to a single choice is one known choice', () => {
    expect(readAnswer(single, ['a'])).toEqual(['a'])
    expect(readAnswer(single, ['a', 'b'])).toBeNull()
    expect(readAnswer(single, ['b', 'b'])).toBeNull()
  })

  test('to a multiple choice is any set of known choices but the empty one', () => {
    expect(readAnswer(multiple, ['c', 'a'])).toEqual(['c', 'a'])
    expect(readAnswer(multiple, ['b', 'b'])).toBeNull()
  })

  test.each([[[]], [['z']], [['a', 'z']], ['a'], [null], [undefined], [[1]], [{ 0: 'a', length: 1 }], [['__proto__']]])(
    'is refused when it is junk: %j',
    (junk) => {
      expect(readAnswer(single, junk)).toBeNull()
      expect(readAnswer(multiple, junk)).toBeNull()
    },
  )
})

describe('the grade', () => {
  test('of a single choice is right for the one correct choice', () => {
    expect(grade(single, ['b'])).toEqual({ correct: true, right: ['b'] })
    expect(grade(single, ['a'])).toEqual({ correct: false, right: [] })
  })

  test('of a multiple choice is right for all correct choices and no other, in any order', () => {
    expect(grade(multiple, ['c', 'b'])).toEqual({ correct: true, right: ['c', 'b'] })
    expect(grade(multiple, ['b'])).toEqual({ correct: false, right: ['b'] })
    expect(grade(multiple, ['a', 'b', 'c'])).toEqual({ correct: false, right: ['b', 'c'] })
  })
})

describe('a question as written', () => {
  const problems = (raw: unknown) => {
    const parsed = questionSchema.safeParse(raw)
    return parsed.success ? [] : parsed.error.issues.map((issue) => issue.message)
  }

  test('is taken when its kind takes its choices', () => {
    expect(questionSchema.parse(single)).toEqual(single)
    expect(questionSchema.parse(multiple)).toEqual(multiple)
  })

  test('needs two choices, ids of their own, and a solution that fits its kind', () => {
    expect(problems({ ...single, choices })).toEqual(['exactly one choice is correct'])
    expect(problems({ ...multiple, choices: choices.map(({ id }) => ({ id, correct: false })) })).toEqual([
      'at least one choice is correct',
    ])
    expect(problems({ ...single, choices: [{ id: 'b', correct: true }] })).toHaveLength(1)
    expect(problems({ ...multiple, choices: [...choices, { id: 'a', correct: false }] })).toEqual([
      'every choice has an id of its own',
    ])
    expect(problems({ ...single, kind: 'essay' })).toHaveLength(1)
  })
})
