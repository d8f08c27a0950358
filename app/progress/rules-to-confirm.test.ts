import { describe, expect, test } from 'vitest'
import type { Activity, CourseDefinition } from '~/courses/definition'
import { rulesToConfirm } from './rules-to-confirm'

const rule = (id: string, version: string): Activity => ({ kind: 'acknowledge', id, title: `Regel ${id}`, version })
const steps: Activity = { kind: 'parts', id: 's', title: 'Ablauf', parts: ['one'] }

const course = (...activities: Activity[]): CourseDefinition => ({
  id: 'haus',
  versionHash: 'hash',
  title: { de: 'Haus', en: 'House' },
  summary: { de: '', en: '' },
  audience: null,
  goals: null,
  picture: null,
  minutes: 5,
  validity: null,
  retired: null,
  lessons: [{ id: 'l', minutes: null, title: { de: 'L' }, summary: {}, activities: { de: activities } }],
  sources: [],
})

const confirmed = (activityId: string, version: string) => ({ lessonId: 'l', activityId, how: 'acknowledged', version })

describe('the rules a completed course still asks to confirm', () => {
  test('are those in a version nobody confirmed yet, told apart from quite new ones', () => {
    const found = rulesToConfirm(course(steps, rule('a', '2'), rule('b', '1'), rule('c', '1')), [confirmed('a', '1'), confirmed('c', '1')], 'en')
    expect(found).toEqual([
      { courseId: 'haus', lessonId: 'l', activityId: 'a', title: 'Regel a', version: '2', renewed: true },
      { courseId: 'haus', lessonId: 'l', activityId: 'b', title: 'Regel b', version: '1', renewed: false },
    ])
  })

  test('are none once each is confirmed in the version in force', () => {
    expect(rulesToConfirm(course(rule('a', '2')), [confirmed('a', '1'), confirmed('a', '2')], 'de')).toEqual([])
  })

  test('are not those of another lesson that has the same id', () => {
    expect(rulesToConfirm(course(rule('a', '1')), [{ ...confirmed('a', '1'), lessonId: 'other' }], 'de')).toHaveLength(1)
  })
})
