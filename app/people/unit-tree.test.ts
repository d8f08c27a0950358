import { describe, expect, test } from 'vitest'
import { inTreeOrder, unitSortKey, withDescendants, type PlacedUnit } from './unit-tree'

const unit = (key: string, parentId: string | null = null): PlacedUnit => {
  return { id: key, key, name: key, sortKey: unitSortKey(key), parentId }
}

describe('the tree', () => {
  test('parents first, siblings as people count', () => {
    const units = [unit('10-10', '10'), unit('10-2', '10'), unit('10-2.1', '10-2'), unit('9'), unit('10')]
    const order = inTreeOrder(units).map(({ key, depth }) => `${depth} ${key}`)
    expect(order).toEqual(['0 9', '0 10', '1 10-2', '2 10-2.1', '1 10-10'])
  })

  test('a unit under a closed one stands at the top', () => {
    expect(inTreeOrder([unit('1', 'closed')])).toEqual([{ ...unit('1'), depth: 0 }])
  })
})

describe('a subtree', () => {
  const places = [unit('1'), unit('2', '1'), unit('3', '2'), unit('4')]
  test('is the root and all below it', () => {
    expect(withDescendants(['2'], places)).toEqual(['2', '3'])
    expect(withDescendants(['1', '2'], places).sort()).toEqual(['1', '2', '3'])
    expect(withDescendants([], places)).toEqual([])
  })

  test('does not run in circles', () => {
    expect(withDescendants(['a'], [unit('a', 'b'), unit('b', 'a')]).sort()).toEqual(['a', 'b'])
  })
})
