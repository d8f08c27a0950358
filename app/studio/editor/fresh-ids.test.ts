import { expect, test } from 'vitest'
import { freshId, withFreshIds } from './fresh-ids'

test('an id that is taken gets a number', () => {
  expect(freshId('quiz', new Set())).toBe('quiz')
  expect(freshId('quiz', new Set(['quiz', 'quiz-2']))).toBe('quiz-3')
})

test('an example gets the same new ids in both languages, where it names them too', () => {
  const example = {
    de: '<Decision id="mail"><Node id="start"><Branch to="ende">Ja</Branch></Node><Node id="ende">to="ende"</Node></Decision>',
    en: '<Decision id="mail"><Node id="start"><Branch to="ende">Yes</Branch></Node><Node id="ende">End</Node></Decision>',
  }
  expect(withFreshIds(example, new Set(['mail', 'ende']))).toEqual({
    de: '<Decision id="mail-2"><Node id="start"><Branch to="ende-2">Ja</Branch></Node><Node id="ende-2">to="ende"</Node></Decision>',
    en: '<Decision id="mail-2"><Node id="start"><Branch to="ende-2">Yes</Branch></Node><Node id="ende-2">End</Node></Decision>',
  })
})

test('a fresh id does not take one the example uses itself', () => {
  const text = '<A id="a"/><B id="a-2"/>'
  expect(withFreshIds({ de: text, en: text }, new Set(['a'])).de).toBe('<A id="a-2"/><B id="a-2-2"/>')
})
