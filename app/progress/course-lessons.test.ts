import { expect, test } from 'vitest'
import { neighboursOf, nextOpen } from './course-lessons'

const lessons = ['a', 'b', 'c'].map((id) => ({ id, title: id, summary: null, minutes: null }))
const done = (...ids: string[]) => lessons.map(({ id }) => ({ id, done: ids.includes(id) }))

test('a lesson knows its place and its neighbours', () => {
  expect(neighboursOf(lessons, 'b')).toMatchObject({ number: 2, previous: { id: 'a' }, next: { id: 'c' } })
  expect(neighboursOf(lessons, 'a').previous).toBeNull()
  expect(neighboursOf(lessons, 'c').next).toBeNull()
  expect(neighboursOf(lessons, 'unknown')).toEqual({ number: 0, previous: null, next: null })
})

test('after a lesson comes the next one not done, also one left out before', () => {
  expect(nextOpen(lessons, done('a'), 'a')?.id).toBe('b')
  expect(nextOpen(lessons, done('b', 'c'), 'c')?.id).toBe('a')
  expect(nextOpen(lessons, done('a', 'c'), 'a')?.id).toBe('b')
  expect(nextOpen(lessons, done('a', 'b', 'c'), 'b')).toBeNull()
})
