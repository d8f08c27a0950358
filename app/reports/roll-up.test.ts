import { describe, expect, test } from 'vitest'
import { NOBODY, rollUp, topmost, type Status } from './roll-up'

const tree = [
  { id: 'town', parentId: null },
  { id: 'a', parentId: 'town' },
  { id: 'a1', parentId: 'a' },
  { id: 'b', parentId: 'town' },
]
const count = (unitId: string, status: Status, people: number, courseId = 'phishing') => ({
  unitId,
  courseId,
  status,
  people,
})

describe('rolling up', () => {
  test('gives each unit its own people and those below', () => {
    const rows = rollUp(tree, ['phishing'], [count('a1', 'covered', 3), count('a', 'overdue', 2), count('b', 'notYetDue', 4)])
    expect(rows.map(({ unitId, enrolled, covered, notYetDue, overdue }) => [unitId, enrolled, covered, notYetDue, overdue])).toEqual(
      [
        ['town', 9, 3, 4, 2],
        ['a', 5, 3, 0, 2],
        ['a1', 3, 3, 0, 0],
        ['b', 4, 0, 4, 0],
      ],
    )
  })

  test('keeps exempt people and people on leave out of both numbers', () => {
    const [town] = rollUp(tree, ['phishing'], [count('b', 'exempt', 2), count('a1', 'onLeave', 1), count('b', 'covered', 1)])
    expect(town).toMatchObject({ enrolled: 1, covered: 1, exempt: 2, onLeave: 1 })
  })

  test('keeps courses apart and lists one without people as 0 of 0', () => {
    const rows = rollUp(tree, ['passwords', 'phishing'], [count('a', 'covered', 1)])
    expect(rows.slice(0, 2)).toEqual([
      { unitId: 'town', courseId: 'passwords', ...NOBODY },
      { unitId: 'town', courseId: 'phishing', ...NOBODY, enrolled: 1, covered: 1 },
    ])
  })

  test('leaves out units that are not in the tree', () => {
    expect(rollUp(tree, ['phishing'], [count('closed', 'covered', 1)])[0]).toMatchObject({ enrolled: 0 })
  })
})

describe('the topmost units', () => {
  test('are those below no other', () => {
    expect(topmost(tree, ['a1', 'b', 'a'])).toEqual(['b', 'a'])
    expect(topmost(tree, ['a1', 'town', 'b'])).toEqual(['town'])
    expect(topmost(tree, ['a1', 'a1'])).toEqual(['a1'])
  })
})
