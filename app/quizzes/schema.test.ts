import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { grade, placed, QUESTION_KINDS, questionSchema, readAnswer, solutionOf, type QuestionDefinition } from './schema'

const question = (kind: QuestionDefinition['kind'], more: Partial<QuestionDefinition> = {}): QuestionDefinition => ({
  id: 'q',
  kind,
  choices: [
    { id: 'a', correct: false, target: 'x' },
    { id: 'b', correct: true, target: 'y' },
    { id: 'c', correct: kind === 'multiple' || kind === 'spot', target: kind === 'sort' ? 'x' : null },
  ],
  targets: ['x', 'y'],
  accepted: ['Müller-Straße', 'Muellerstr.'],
  ...more,
})
const all = QUESTION_KINDS.map((kind) => question(kind))

describe('an answer', () => {
  test('to a single choice is one known choice', () => {
    expect(readAnswer(question('single'), ['a'])).toEqual(['a'])
    expect(readAnswer(question('single'), ['a', 'b'])).toBeNull()
    expect(readAnswer(question('truefalse'), ['b', 'b'])).toBeNull()
  })

  test('to a multiple choice is any set of known choices but the empty one, kept in one order', () => {
    expect(readAnswer(question('multiple'), ['c', 'a'])).toEqual(['a', 'c'])
    expect(readAnswer(question('multiple'), ['b', 'b'])).toBeNull()
  })

  test('to an order has every choice at a place of its own', () => {
    expect(readAnswer(question('order'), ['c@1', 'a@3', 'b@2'])).toEqual(['c', 'b', 'a'])
    expect(readAnswer(question('order'), ['c@1', 'a@1', 'b@2'])).toBeNull()
    expect(readAnswer(question('order'), ['c@1', 'a@2'])).toBeNull()
    expect(readAnswer(question('order'), ['c@1', 'a@x', 'b@2'])).toBeNull()
  })

  test('to a match fills every target once, and uses no choice twice', () => {
    expect(readAnswer(question('match'), ['b@y', 'c@x'])).toEqual(['c@x', 'b@y'])
    expect(readAnswer(question('match'), ['b@y'])).toBeNull()
    expect(readAnswer(question('match'), ['b@y', 'b@x'])).toBeNull()
    expect(readAnswer(question('match'), ['b@y', 'z@x'])).toBeNull()
  })

  test('to a sorting puts every choice somewhere', () => {
    expect(readAnswer(question('sort'), ['c@x', 'b@x', 'a@y'])).toEqual(['a@y', 'b@x', 'c@x'])
    expect(readAnswer(question('sort'), ['c@x', 'b@x', 'a@z'])).toBeNull()
    expect(readAnswer(question('sort'), ['c@x', 'b@x'])).toBeNull()
  })

  test('in words is tidied, and needs a letter', () => {
    expect(readAnswer(question('text'), ['  Zwei   Wörter '])).toEqual(['Zwei Wörter'])
    expect(readAnswer(question('text'), [' -. '])).toBeNull()
    expect(readAnswer(question('text'), ['a'.repeat(201)])).toBeNull()
  })

  test.each([[[]], [['z']], [['a', 'z']], ['a'], [null], [undefined], [[1]], [{ 0: 'a', length: 1 }], [['__proto__']], [['@']]])(
    'is refused when it is junk: %j',
    (junk) => {
      for (const one of all.filter(({ kind }) => kind !== 'text')) expect(readAnswer(one, junk), one.kind).toBeNull()
    },
  )
})

describe('the grade', () => {
  test('of every kind is full for its solution, and for nothing else', () => {
    for (const one of all) {
      const solution = readAnswer(one, one.kind === 'order' ? solutionOf(one).map((id, index) => placed(id, String(index))) : solutionOf(one))
      expect(solution && grade(one, solution), one.kind).toMatchObject({ correct: true, points: 1 })
    }
  })

  test('of a multiple choice takes away for a wrong one what a right one earns', () => {
    expect(grade(question('multiple'), ['b', 'c'])).toEqual({ correct: true, points: 1, right: ['b', 'c'] })
    expect(grade(question('multiple'), ['b'])).toEqual({ correct: false, points: 0.5, right: ['b'] })
    expect(grade(question('multiple'), ['a', 'b', 'c'])).toEqual({ correct: false, points: 0.5, right: ['b', 'c'] })
    expect(grade(question('multiple'), ['a'])).toEqual({ correct: false, points: 0, right: [] })
  })

  test('of an order, a match and a sorting counts what stands in its right place', () => {
    expect(grade(question('order'), ['a', 'c', 'b'])).toMatchObject({ correct: false, points: 1 / 3, right: ['a'] })
    expect(grade(question('match'), ['a@x', 'c@y'])).toMatchObject({ correct: false, points: 0.5, right: ['a@x'] })
    expect(grade(question('sort'), ['a@x', 'b@x', 'c@x'])).toMatchObject({ correct: false, points: 2 / 3, right: ['a@x', 'c@x'] })
  })

  test('of a place in a picture is right for any of the correct ones', () => {
    expect(grade(question('spot'), ['c'])).toMatchObject({ correct: true })
    expect(grade(question('spot'), ['a'])).toMatchObject({ correct: false, points: 0 })
  })

  test.each(['müller-straße', 'MUELLERSTRASSE', 'Müller Strasse', 'muellerstr', 'Mu\u0308ller-Stra\u00dfe'])(
    'of a text does not mind how it is spelled: %s',
    (typed) => {
      expect(grade(question('text'), [typed]).correct).toBe(true)
    },
  )

  test('of a text minds what it says', () => {
    expect(grade(question('text'), ['Müllerweg']).correct).toBe(false)
  })

  test('lies between nothing and all, and is full exactly when it is correct', () => {
    const given = fc.array(fc.constantFrom('a', 'b', 'c', 'a@x', 'b@y', 'c@x', 'a@y', 'b@x', 'c@y', 'a@1', 'b@2', 'c@3', 'a@2', 'b@1'), { maxLength: 4 })
    fc.assert(
      fc.property(fc.constantFrom(...all), given, (one, entries) => {
        const kept = readAnswer(one, entries)
        if (!kept) return
        const { correct, points, right } = grade(one, kept)
        expect(points).toBeGreaterThanOrEqual(0)
        expect(points).toBeLessThanOrEqual(1)
        expect(points === 1).toBe(correct)
        expect(kept).toEqual(expect.arrayContaining(right))
        expect(grade(one, kept)).toEqual({ correct, points, right })
      }),
    )
  })
})

describe('what is handed in', () => {
  /** As a browser sends it: an order with its places. */
  const sent = (one: QuestionDefinition, kept: string[]) => (one.kind === 'order' ? kept.map((id, index) => placed(id, String(index + 1))) : kept)

  test('may come in any order: it is kept the same and graded the same', () => {
    const kinds = all.filter(({ kind }) => kind !== 'text')
    const answers = fc.constantFrom(...kinds).chain((one) => {
      const wrong = one.kind === 'match' ? ['c@x', 'a@y'] : one.kind === 'sort' ? ['a@y', 'b@x', 'c@y'] : one.kind === 'order' ? ['c', 'b', 'a'] : ['a']
      return fc.constantFrom(solutionOf(one), wrong).chain((kept) => {
        const entries = sent(one, kept)
        return fc.shuffledSubarray(entries, { minLength: entries.length }).map((mixed) => ({ one, entries, mixed }))
      })
    })
    fc.assert(
      fc.property(answers, ({ one, entries, mixed }) => {
        const kept = readAnswer(one, entries)
        expect(kept, one.kind).not.toBeNull()
        expect(readAnswer(one, mixed)).toEqual(kept)
        expect(grade(one, kept ?? []).points === 1).toBe(JSON.stringify(kept) === JSON.stringify(readAnswer(one, sent(one, solutionOf(one)))))
      }),
    )
  })

  test('is full only for the solution, of every answer there is to a choice of several', () => {
    const one = question('multiple')
    for (const given of [['a'], ['b'], ['c'], ['a', 'b'], ['a', 'c'], ['b', 'c'], ['a', 'b', 'c']]) {
      expect(grade(one, given).correct).toBe(given.join() === solutionOf(one).join())
    }
  })

  test('as a text: no spelling of umlauts, case, spaces and marks changes the grade', () => {
    const one = question('text', { accepted: ['Größenwahn über Öl'] })
    const spelled = fc.tuple(
      fc.constantFrom('Größenwahn', 'GROESSENWAHN', 'groessenwahn', 'Grössenwahn'),
      fc.constantFrom(' ', '', '-', ' – '),
      fc.constantFrom('über', 'UEBER', 'u\u0308ber'),
      fc.constantFrom('', '  ', '.'),
      fc.constantFrom('Öl', 'oel', 'ÖL!'),
    )
    fc.assert(
      fc.property(spelled, (parts) => {
        const kept = readAnswer(one, [parts.join('')])
        expect(kept && grade(one, kept).correct).toBe(true)
      }),
    )
  })
})

describe('a question as written', () => {
  const problems = (raw: unknown) => {
    const parsed = questionSchema.safeParse(raw)
    return parsed.success ? [] : parsed.error.issues.map((issue) => issue.message)
  }

  test('is taken when its kind takes it', () => {
    for (const one of all) expect(questionSchema.parse(one), one.kind).toEqual(one)
  })

  test('needs a solution that fits its kind', () => {
    const none = question('single').choices.map((choice) => ({ ...choice, correct: false, target: null }))
    expect(problems(question('single', { choices: none }))).toEqual(['exactly one choice is correct'])
    expect(problems(question('multiple', { choices: none }))).toEqual(['at least one choice is correct'])
    expect(problems(question('sort', { choices: none }))).toEqual(['every choice belongs to one of at least two groups'])
    expect(problems(question('match', { targets: ['x', 'y', 'z'] }))).toEqual(['every target has exactly one choice'])
    expect(problems(question('match', { targets: ['x'] }))).toHaveLength(2)
    expect(problems(question('text', { accepted: ['–'] }))).toEqual(['at least one spelling is accepted'])
    expect(problems(question('order', { choices: none.slice(0, 1) }))).toEqual(['there are at least two choices'])
    expect(problems({ ...question('single'), choices: [...none, ...none] })).toContain('every choice has an id of its own')
    expect(problems({ ...question('single'), kind: 'essay' })).toHaveLength(1)
  })
})
