import { describe, expect, test } from 'vitest'
import { homeOf, inOrder, type CourseEntry } from './course-entry'

const entry = (courseId: string, of: Partial<CourseEntry>): CourseEntry => ({
  picture: null,
  courseId,
  title: courseId,
  summary: '',
  minutes: 10,
  state: 'not_started',
  mandatory: true,
  dueOn: null,
  daysLeft: null,
  percent: 0,
  next: null,
  completion: null,
  toConfirm: [],
  ...of,
})
const completion = { on: '2026-01-10', validUntil: '2027-01-10' }

test('the catalogue begins with what is to be done, the rest goes by its title', () => {
  const entries = [
    entry('zuletzt', { state: 'open', mandatory: false, title: 'Zum Schluss' }),
    entry('erledigt', { state: 'complete', title: 'Über Backups' }),
    entry('begonnen', { state: 'in_progress', mandatory: false, title: 'Zwei' }),
    entry('spaet', { state: 'overdue', dueOn: '2026-11-01' }),
    entry('frei', { state: 'open', mandatory: false, title: 'Am Arbeitsplatz' }),
  ]
  expect(inOrder(entries, 'de').map(({ courseId }) => courseId)).toEqual(['spaet', 'begonnen', 'frei', 'erledigt', 'zuletzt'])
})

describe('the start page', () => {
  test('begins with what is due first, late things before all others', () => {
    const { next, due } = homeOf([
      entry('voluntary', { mandatory: false, state: 'in_progress', percent: 50 }),
      entry('soon', { dueOn: '2026-12-01' }),
      entry('late', { dueOn: '2026-11-01', state: 'overdue' }),
      entry('later', { dueOn: '2027-01-01', state: 'in_progress' }),
    ])
    expect(next?.courseId).toBe('late')
    expect(due.map(({ courseId }) => courseId)).toEqual(['soon', 'later', 'voluntary'])
  })

  test('asks for nothing that nobody asked for', () => {
    const home = homeOf([
      entry('catalogue', { state: 'open', mandatory: false }),
      entry('looked at', { mandatory: false }),
      entry('done', { state: 'complete', completion }),
    ])
    expect(home.next).toBeNull()
    expect(home.due).toEqual([])
    expect(home.done.map(({ courseId }) => courseId)).toEqual(['done'])
  })

  test('shows a repetition as to do while the earlier completion still counts', () => {
    const home = homeOf([entry('again', { dueOn: '2027-01-10', completion })])
    expect(home.next?.courseId).toBe('again')
    expect(home.done).toHaveLength(1)
  })

  test('lists what is done from the latest on', () => {
    const { done } = homeOf([
      entry('first', { state: 'complete', completion }),
      entry('last', { state: 'complete', completion: { ...completion, on: '2026-06-01' } }),
    ])
    expect(done.map(({ courseId }) => courseId)).toEqual(['last', 'first'])
  })
})
