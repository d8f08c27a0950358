import { describe, expect, test } from 'vitest'
import type { CourseDefinition, LessonDefinition } from '~/courses/definition'
import { courseProgressOf, isCourseDone, isLessonDone, type DoneRecord } from './complete'

const film: LessonDefinition = {
  id: 'film',
  minutes: null,
  title: { de: 'Film', en: 'Film' },
  summary: {},
  activities: {
    de: [
      { kind: 'video', id: 'v', title: 'Film', seconds: 60 },
      { kind: 'checklist', id: 'c', title: 'Liste', items: ['a'] },
    ],
  },
}
const text: LessonDefinition = { id: 'text', minutes: null, title: { de: 'Text' }, summary: {}, activities: { de: [] } }
const course = { id: 'kurs', lessons: [film, text, { ...text, id: 'third' }] } as unknown as CourseDefinition

const record = (lessonId: string, activityId: string, how: string): DoneRecord => ({ lessonId, activityId, how })
const filmDone = [record('film', 'v', 'transcript'), record('film', 'c', 'ticked')]

describe('a lesson is done', () => {
  test('by all its activities, each in a way that counts for its kind', () => {
    expect(isLessonDone(film, filmDone)).toBe(true)
    expect(isLessonDone(film, filmDone.slice(0, 1))).toBe(false)
    expect(isLessonDone(film, [record('film', 'v', 'ticked'), record('film', 'c', 'ticked')])).toBe(false)
    expect(isLessonDone(film, [record('text', 'v', 'watched'), record('film', 'c', 'ticked')])).toBe(false)
  })

  test('by being read, if it has no activity', () => {
    expect(isLessonDone(text, [record('text', '', 'read')])).toBe(true)
    expect(isLessonDone(text, [])).toBe(false)
    expect(isLessonDone(film, [record('film', '', 'read')])).toBe(false)
  })

  test('also where it is written in the other language only', () => {
    const english: LessonDefinition = { ...film, activities: { en: film.activities.de } }
    expect(isLessonDone(english, filmDone)).toBe(true)
    expect(isLessonDone(english, [])).toBe(false)
  })
})

describe('a course', () => {
  test('stands at its done lessons of all lessons', () => {
    expect(courseProgressOf(course, filmDone, false)).toEqual({
      percent: 33,
      lessons: [
        { id: 'film', done: true },
        { id: 'text', done: false },
        { id: 'third', done: false },
      ],
    })
  })

  test('is done by all its lessons, in any order', () => {
    const all = [record('third', '', 'read'), record('text', '', 'read'), ...filmDone]
    expect(isCourseDone(course, all.slice(1))).toBe(false)
    expect(isCourseDone(course, all)).toBe(true)
    expect(courseProgressOf(course, all, false).percent).toBe(100)
    expect(isCourseDone({ ...course, lessons: [] }, [])).toBe(false)
  })

  test('never falls below 100 % once it was completed, whatever is added to it', () => {
    expect(courseProgressOf(course, filmDone, true).percent).toBe(100)
  })
})
