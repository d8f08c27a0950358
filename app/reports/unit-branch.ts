import { NOBODY, type Figures } from './roll-up'

interface PlacedUnit {
  id: string
  key: string
  name: string
  parentId: string | null
}

/** A unit with its figures and those below it, as far down as the page shows. */
export interface UnitBranch {
  key: string
  name: string
  figures: Figures
  branches: UnitBranch[]
  /** Units right below, also where the page does not go down to them. */
  below: number
}

/** The branches of these units, so many levels deep: a town of thousands of units stays one page. */
export function branchesOf(
  unitIds: string[],
  units: PlacedUnit[],
  figures: Map<string, Figures>,
  levels: number,
): UnitBranch[] {
  return units
    .filter(({ id }) => unitIds.includes(id))
    .map(({ id, key, name }) => {
      const below = units.filter(({ parentId }) => parentId === id).map((unit) => unit.id)
      return {
        key,
        name,
        figures: figures.get(id) ?? NOBODY,
        branches: levels > 1 ? branchesOf(below, units, figures, levels - 1) : [],
        below: below.length,
      }
    })
}
