export interface PlacedUnit {
  id: string
  key: string
  name: string
  sortKey: string
  parentId: string | null
}

export interface UnitNode extends PlacedUnit {
  depth: number
}

/** Sorts keys as people read them: 10-2 before 10-10. */
export const unitSortKey = (key: string): string => key.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(8, '0'))

/** Parents first, siblings by key. A unit whose parent is not among them stands at the top. */
export function inTreeOrder(units: PlacedUnit[]): UnitNode[] {
  const known = new Set(units.map((unit) => unit.id))
  const children = childrenByParent(units.map((unit) => (known.has(unit.parentId ?? '') ? unit : { ...unit, parentId: null })))
  const ordered: UnitNode[] = []
  const visit = (parentId: string | null, depth: number) => {
    const siblings = children.get(parentId) ?? []
    for (const unit of siblings.sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1))) {
      ordered.push({ ...unit, depth })
      visit(unit.id, depth + 1)
    }
  }
  visit(null, 0)
  return ordered
}

/** The ids of the roots and everything below them. */
export function withDescendants(roots: string[], places: { id: string; parentId: string | null }[]): string[] {
  const children = childrenByParent(places)
  const found = new Set<string>(roots)
  for (const id of found) {
    for (const child of children.get(id) ?? []) found.add(child.id)
  }
  return [...found]
}

function childrenByParent<U extends { parentId: string | null }>(units: U[]): Map<string | null, U[]> {
  const children = new Map<string | null, U[]>()
  for (const unit of units) {
    const siblings = children.get(unit.parentId)
    if (siblings) siblings.push(unit)
    else children.set(unit.parentId, [unit])
  }
  return children
}
