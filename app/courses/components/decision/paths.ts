/** A station and those it leads to; the first of a list is the beginning. */
export interface Path {
  id: string
  leadsTo: string[]
}

interface Flagged {
  /** Led to, but not there. */
  unknown: Set<string>
  /** There, but nothing leads to it from the beginning. */
  unreached: Set<string>
  /** Leads back to itself. */
  circular: Set<string>
}

/** What is wrong with how stations lead to one another. */
export function flagged(paths: Path[]): Flagged {
  const known = new Map(paths.map((path) => [path.id, path.leadsTo]))
  const reachable = (from: string[]): Set<string> => {
    const seen = new Set<string>()
    const open = [...from]
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (seen.has(id)) continue
      seen.add(id)
      open.push(...(known.get(id) ?? []))
    }
    return seen
  }
  const reached = reachable(paths.slice(0, 1).map(({ id }) => id))
  return {
    unknown: new Set(paths.flatMap(({ leadsTo }) => leadsTo).filter((id) => !known.has(id))),
    unreached: new Set(paths.map(({ id }) => id).filter((id) => !reached.has(id))),
    circular: new Set(paths.filter(({ id, leadsTo }) => reachable(leadsTo).has(id)).map(({ id }) => id)),
  }
}
