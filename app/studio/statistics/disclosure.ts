/** So many people at least stand behind any number that is shown. */
export const PEOPLE_MIN = 5

export interface Cell {
  key: string
  people: number
}

const isFew = (people: number) => people > 0 && people < PEOPLE_MIN

/**
 * Which cells of a whole may be shown when the whole is known: none of a few people, and none from which, taken off the whole, a few
 * would be left. `unshown` are in the whole and never shown. Nobody at all is no secret.
 */
export function mayBeShown(cells: readonly Cell[], unshown = 0): Set<string> {
  const shown = cells.filter(({ people }) => people >= PEOPLE_MIN).sort((a, b) => b.people - a.people)
  let left = unshown + cells.filter(({ people }) => isFew(people)).reduce((sum, { people }) => sum + people, 0)
  while (isFew(left)) {
    const smallest = shown.pop()
    if (!smallest) break
    left += smallest.people
  }
  return new Set(shown.map(({ key }) => key))
}
