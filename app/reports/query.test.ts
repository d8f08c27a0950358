import { describe, expect, test } from 'vitest'
import { readCoverageQuery } from './query'

const read = (search: string) => readCoverageQuery(new URLSearchParams(search), '2026-11-25')

describe('the address of a manager’s page', () => {
  test('asks for today and the overdue when it says nothing', () => {
    expect(read('')).toEqual({ courseId: null, day: '2026-11-25', badDay: false, standing: 'overdue', page: 1 })
    expect(read('kurs=&stichtag=')).toMatchObject({ courseId: null, badDay: false })
  })
  test('names course, day, standing and page', () => {
    expect(read('kurs=phishing&stichtag=2026-06-30&stand=covered&seite=3')).toEqual({
      courseId: 'phishing',
      day: '2026-06-30',
      badDay: false,
      standing: 'covered',
      page: 3,
    })
  })
  test.each(['2026-11-26', '2026-02-30', 'gestern', '20261101'])('says that %s is no day it can show', (day) => {
    expect(read(`stichtag=${day}`)).toMatchObject({ day: '2026-11-25', badDay: true })
  })
  test.each(['0', '-1', '1.5', 'NaN', '1e99', 'drei'])('takes page %s for the first', (page) => {
    expect(read(`seite=${page}`).page).toBe(1)
  })
  test('knows no other standing', () => {
    expect(read('stand=alle').standing).toBe('overdue')
  })
})
