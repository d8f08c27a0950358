import type { Day } from '~/platform/time'
import { reconcile } from '../dated-rows'
import { unitSortKey } from '../unit-tree'
import type { UnitRow } from './check-units'
import { anyChange, collect, noWrites, type Named, type UnitWrites } from './plan'
import { reaching, type PresentUnit } from './state'

export interface PlannedUnits {
  writes: UnitWrites
  idOf: Map<string, string>
  added: Named[]
  /** Name or place changed, by key. */
  changed: Map<string, Named>
  removed: Named[]
}

/**
 * Units by their permanent key: new, renamed, moved, gone, back. On the very first import the tree is entered as of `firstDay`, so
 * that the days since then can be asked about.
 */
export function planUnits(rows: UnitRow[], present: PresentUnit[], day: Day, firstDay: Day, newId: () => string): PlannedUnits {
  const known = new Map(present.map((unit) => [unit.key, unit]))
  const nameOf = new Map([...present, ...rows].map(({ key, name }) => [key, name]))
  const keyOf = new Map(present.map(({ id, key }) => [id, key]))
  const idOf = new Map(rows.map(({ key }) => [key, known.get(key)?.id ?? newId()]))
  const labelOf = (key: string | null | undefined) => (key ? `${key} ${nameOf.get(key) ?? ''}` : '–')
  const writes: UnitWrites = { create: [], rename: [], places: noWrites() }
  const added: Named[] = []
  const changed = new Map<string, Named>()
  const from = present.length === 0 ? firstDay : day

  for (const { key, name, parentKey } of rows) {
    const id = idOf.get(key) ?? ''
    const unit = known.get(key)
    const open = unit && reaching(unit.places, day)
    const parentId = parentKey ? (idOf.get(parentKey) ?? null) : null
    const changes = reconcile(unit?.places ?? [], { value: parentId, from, to: null }, day)
    collect(writes.places, changes, (parent, span) => ({ unitId: id, parentId: parent, ...span }))
    if (!unit) writes.create.push({ id, key, name, sortKey: unitSortKey(key) })
    else if (unit.name !== name) writes.rename.push({ id, name })
    if (!unit || !open) added.push({ key, name })
    else if (unit.name !== name) changed.set(key, { key, name, before: unit.name, after: name })
    else if (anyChange(changes)) {
      changed.set(key, { key, name, before: labelOf(keyOf.get(open.value ?? '')), after: labelOf(parentKey) })
    }
  }
  const gone = present.filter((unit) => !idOf.has(unit.key) && reaching(unit.places, day))
  for (const unit of gone) collect(writes.places, reconcile(unit.places, null, day), (parentId, span) => ({ unitId: unit.id, parentId, ...span }))
  return { writes, idOf, added, changed, removed: gone.map(({ key, name }) => ({ key, name })) }
}
