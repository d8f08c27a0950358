import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isFinished, isRight, mayDecide, partsOnTheWay, remainingIn, type Exercise } from './exercise'

const part = (id: string, answers: string[], right: string[] | null, next: Record<string, string> = {}) => ({ id, answers, right, next })
const named = { kind: 'exercise', id: 'e', title: 'Übung' } as const

const inbox: Exercise = {
  ...named,
  mode: 'each',
  parts: ['a', 'b', 'c', 'd', 'e'].map((id, index) => part(id, ['report', 'trust'], [index < 2 ? 'report' : 'trust'])),
}
const search: Exercise = { ...named, mode: 'find', parts: ['a', 'b', 'c'].map((id, index) => part(id, ['open'], index < 2 ? ['open'] : [])) }
const story: Exercise = {
  ...named,
  mode: 'path',
  parts: [
    part('start', ['yes', 'no'], null, { yes: 'middle', no: 'bad' }),
    part('middle', ['on'], null, { on: 'good' }),
    part('good', [], null),
    part('bad', [], null),
  ],
}

const decide = (exercise: Exercise, tries: [string, string][]): Map<string, string> => {
  const decisions = new Map<string, string>()
  for (const [id, given] of tries) if (!decisions.has(id) && mayDecide(exercise, decisions, id, given)) decisions.set(id, given)
  return decisions
}

describe('a mailbox', () => {
  test('says of no message whether the decision was right before the last one', () => {
    const all: [string, string][] = inbox.parts.map(({ id }) => [id, 'report'])
    for (let count = 0; count < all.length; count += 1) {
      const decisions = decide(inbox, all.slice(0, count))
      expect(isFinished(inbox, decisions)).toBe(false)
      for (const { id } of inbox.parts) expect(isRight(inbox, decisions, id)).toBeNull()
    }
    const decisions = decide(inbox, all)
    expect(isFinished(inbox, decisions)).toBe(true)
    expect(inbox.parts.map(({ id }) => isRight(inbox, decisions, id))).toEqual([true, true, false, false, false])
  })
})

describe('a search', () => {
  test('is finished when all that is looked for is found, whatever else was tried', () => {
    expect(remainingIn(search, new Map())).toBe(2)
    const decisions = decide(search, [['c', 'open'], ['a', 'open']])
    expect([remainingIn(search, decisions), isFinished(search, decisions)]).toEqual([1, false])
    expect([isRight(search, decisions, 'a'), isRight(search, decisions, 'b'), isRight(search, decisions, 'c')]).toEqual([true, null, false])
    expect(isFinished(search, decide(search, [['b', 'open'], ['a', 'open']]))).toBe(true)
  })
})

describe('a story', () => {
  const way = (...tries: [string, string][]) => partsOnTheWay(story, decide(story, tries)).map(({ id }) => id)

  test('leads from choice to choice to an ending', () => {
    expect(way()).toEqual(['start'])
    expect(way(['start', 'yes'])).toEqual(['start', 'middle'])
    expect(way(['start', 'yes'], ['middle', 'on'])).toEqual(['start', 'middle', 'good'])
    expect(isFinished(story, decide(story, [['start', 'no']]))).toBe(true)
    expect(isFinished(story, decide(story, [['start', 'yes']]))).toBe(false)
  })

  test('takes no choice in a scene that is not on the way', () => {
    expect(way(['middle', 'on'])).toEqual(['start'])
    expect(way(['start', 'no'], ['middle', 'on'])).toEqual(['start', 'bad'])
  })

  test('ends, even where a changed text leads in a circle or to nowhere', () => {
    const circle: Exercise = { ...story, parts: [part('a', ['x'], null, { x: 'b' }), part('b', ['x'], null, { x: 'a' })] }
    const decisions = new Map([['a', 'x'], ['b', 'x']])
    expect(partsOnTheWay(circle, decisions).map(({ id }) => id)).toEqual(['a', 'b'])
    expect(isFinished(circle, decisions)).toBe(false)
    const broken: Exercise = { ...story, parts: [part('a', ['x'], null, { x: 'gone' })] }
    expect(isFinished(broken, new Map([['a', 'x']]))).toBe(false)
  })
})

const tries = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'start', 'middle', 'good', 'bad'), fc.constantFrom('report', 'trust', 'open', 'yes', 'no', 'on')), { maxLength: 30 })

test.each([inbox, search, story])('$mode: a request sent again changes nothing, and the first decision of a part counts', (exercise) => {
  fc.assert(
    fc.property(tries, (sent) => {
      const twice = sent.flatMap((one) => [one, one])
      expect(decide(exercise, twice)).toEqual(decide(exercise, sent))
      for (const [id, given] of decide(exercise, sent)) {
        expect(given).toBe(decide(exercise, [...sent, [id, 'report'], [id, 'trust']]).get(id))
      }
    }),
  )
})

test.each([inbox, search])('$mode: whatever the order requests come in, what was decided once stands alike', (exercise) => {
  fc.assert(
    fc.property(tries, (sent) => {
      const once = [...new Map(sent).entries()]
      expect(decide(exercise, [...once].reverse())).toEqual(decide(exercise, once))
    }),
  )
})
