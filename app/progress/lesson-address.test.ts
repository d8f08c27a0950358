import { expect, test } from 'vitest'
import { addressAfterForm, lessonAddress, shownIn } from './lesson-address'

const lesson = lessonAddress('phishing', 'erkennen')

test.each([
  [{ activity: null, shown: null, missing: false }, null],
  [{ activity: 'quiz', shown: null, missing: false }, null],
  [{ activity: 'mail', shown: 'absender', missing: false }, { activity: 'mail', part: 'absender', missing: false }],
  [{ activity: 'quiz', shown: 'frage', missing: true }, { activity: 'quiz', part: 'frage', missing: true }],
])('what a form leads to is what the page shows: %j', (after, shown) => {
  const address = addressAfterForm(lesson, after)
  expect(address.startsWith('/kurse/phishing/erkennen')).toBe(true)
  expect(address.endsWith('#aktivitaet-mail')).toBe(after.activity === 'mail')
  expect(shownIn(`http://localhost${address}`)).toEqual(shown)
})
