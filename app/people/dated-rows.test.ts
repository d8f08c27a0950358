import { describe, expect, test } from 'vitest'
import { reconcile, type DatedRow, type Wanted } from './dated-rows'

const TODAY = '2026-11-25'
const BEFORE = '2026-10-01'
const LATER = '2027-01-01'

const row = (from: string, to: string | null = null, value = 'A'): DatedRow<string> => ({ id: `${from}${value}`, from, to, value })
const want = (from: string, to: string | null = null, value = 'A'): Wanted<string> => ({ from, to, value })
const nothing = { create: [], update: [], remove: [] }

describe('what a file says of a thing without rows', () => {
  test('is entered with its own days, also when all is over', () => {
    expect(reconcile([], want('2014-05-01'), TODAY)).toEqual({ ...nothing, create: [want('2014-05-01')] })
    expect(reconcile([], want('2014-05-01', BEFORE), TODAY)).toEqual({ ...nothing, create: [want('2014-05-01', BEFORE)] })
    expect(reconcile([], null, TODAY)).toEqual(nothing)
  })
})

describe('what goes on', () => {
  test('is left alone', () => {
    expect(reconcile([row(BEFORE)], want(BEFORE), TODAY)).toEqual(nothing)
    expect(reconcile([row(BEFORE)], want('2026-10-15'), TODAY)).toEqual(nothing)
  })

  test('learns an earlier first day, if nothing went before', () => {
    const update = [{ id: `${BEFORE}A`, from: '2014-05-01', to: null }]
    expect(reconcile([row(BEFORE)], want('2014-05-01'), TODAY)).toEqual({ ...nothing, update })
    expect(reconcile([row('2010-01-01', '2012-01-01'), row(BEFORE)], want('2009-01-01'), TODAY)).toEqual(nothing)
  })

  test('learns of its end, also late, and that it does not end', () => {
    const ends = (to: string | null) => ({ ...nothing, update: [{ id: `${BEFORE}A`, to }] })
    expect(reconcile([row(BEFORE)], want(BEFORE, LATER), TODAY)).toEqual(ends(LATER))
    expect(reconcile([row(BEFORE)], want(BEFORE, '2026-11-01'), TODAY)).toEqual(ends('2026-11-01'))
    expect(reconcile([row(BEFORE, LATER)], want(BEFORE), TODAY)).toEqual(ends(null))
  })

  test('that ended before a change of its value is only ended, and never before it began', () => {
    const moved = want('2014-05-01', '2026-11-01', 'B')
    const update = [{ id: `${BEFORE}A`, to: '2026-11-01' }]
    expect(reconcile([row('2014-05-01', BEFORE), row(BEFORE)], moved, TODAY)).toEqual({ ...nothing, update })
    const recent = [row('2014-05-01', '2026-11-20'), row('2026-11-20')]
    expect(reconcile(recent, moved, TODAY)).toEqual({ ...nothing, update: [{ id: '2026-11-20A', to: '2026-11-20' }] })
  })

  test('is closed today when it is gone', () => {
    expect(reconcile([row(BEFORE)], null, TODAY)).toEqual({ ...nothing, update: [{ id: `${BEFORE}A`, to: TODAY }] })
  })

  test('is closed and opened anew when its value changes', () => {
    expect(reconcile([row(BEFORE)], want(BEFORE, null, 'B'), TODAY)).toEqual({
      create: [want(TODAY, null, 'B')],
      update: [{ id: `${BEFORE}A`, to: TODAY }],
      remove: [],
    })
  })
})

describe('what is over', () => {
  const over = row('2014-05-01', '2020-01-01')
  test('stays as it was', () => {
    expect(reconcile([over], null, TODAY)).toEqual(nothing)
    expect(reconcile([over], want('2014-05-01', '2020-02-01'), TODAY)).toEqual(nothing)
  })

  test('begins again with the new entry day, or today when there is none', () => {
    expect(reconcile([over], want(BEFORE), TODAY).create).toEqual([want(BEFORE)])
    expect(reconcile([over], want('2014-05-01'), TODAY).create).toEqual([want(TODAY)])
  })

  test('and was closed only today goes on as if nothing had been', () => {
    const update = [{ id: `${BEFORE}A`, to: null }]
    expect(reconcile([row(BEFORE, TODAY)], want(BEFORE), TODAY)).toEqual({ ...nothing, update })
  })
})

describe('what has not begun before today', () => {
  test('is withdrawn when it is gone or different, and kept when it is the same', () => {
    expect(reconcile([row(LATER)], null, TODAY)).toEqual({ ...nothing, remove: [`${LATER}A`] })
    expect(reconcile([row(LATER)], want(LATER), TODAY)).toEqual(nothing)
    expect(reconcile([row(LATER)], want(LATER, null, 'B'), TODAY)).toEqual({
      create: [want(LATER, null, 'B')],
      update: [],
      remove: [`${LATER}A`],
    })
  })

  test("takes back this morning's mistake without a trace in the past", () => {
    expect(reconcile([row(BEFORE, TODAY), row(TODAY, null, 'B')], want(BEFORE), TODAY)).toEqual({
      create: [],
      update: [{ id: `${BEFORE}A`, to: null }],
      remove: [`${TODAY}B`],
    })
  })
})
