import { expect, test } from 'vitest'
import { idFrom } from './id-from'

test.each([
  ['Passwörter & Schlüssel', 'passwoerter-schluessel'],
  ['  12 Tipps fürs Büro!  ', 'tipps-fuers-buero'],
  ['Ñandú', 'nandu'],
  ['???', 'kurs'],
  ['Straße', 'strasse'],
])('%s becomes %s', (title, id) => {
  expect(idFrom(title, [])).toBe(id)
})

test('an id taken gets a number', () => {
  expect(idFrom('Phishing', ['phishing', 'phishing-2'])).toBe('phishing-3')
})
