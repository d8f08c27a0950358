import { expect, test } from 'vitest'
import { readConfirmationQuery } from './confirmation-query'

const TODAY = '2026-11-25'
const read = (search: string) => readConfirmationQuery(new URLSearchParams(search), TODAY)

test('an empty address asks who has confirmed by today', () => {
  expect(read('')).toEqual({
    rule: null, version: null, day: TODAY, badDay: false, unitKey: null, query: '', standing: 'confirmed', page: 1,
  })
})

test('everything can be asked for', () => {
  expect(read('regel=a/b/c/2026/01&stichtag=2026-10-01&einheit=50&suche=Kim&stand=open&seite=3')).toEqual({
    rule: 'a/b/c', version: '2026/01', day: '2026-10-01', badDay: false, unitKey: '50', query: 'Kim', standing: 'open', page: 3,
  })
})

test.each(['stichtag=2026-11-26', 'stichtag=2026-02-30', 'stichtag=gestern'])('%s is no day to look back to', (search) => {
  expect(read(search)).toMatchObject({ day: TODAY, badDay: true })
})

test.each(['seite=0', 'seite=-1', 'seite=1.5', 'seite=x', 'stand=all', 'suche=%00'])('%s counts as unset', (search) => {
  expect(read(search)).toEqual(read(''))
})
