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

type Graph = ReadonlyMap<string, readonly string[]>

/** What is wrong with how stations lead to one another. Takes time in proportion to what was written, however long. */
export function flagged(paths: Path[]): Flagged {
  const known: Graph = new Map(paths.map((path) => [path.id, path.leadsTo]))
  const ids = paths.map(({ id }) => id)
  const reached = new Set(leaving(known, ids.slice(0, 1)))
  return {
    unknown: new Set(paths.flatMap(({ leadsTo }) => leadsTo).filter((id) => !known.has(id))),
    unreached: new Set(ids.filter((id) => !reached.has(id))),
    circular: inCircles(known),
  }
}

/** All that can be reached from `roots` and is not among those seen, each after what it leads to. */
function leaving(graph: Graph, roots: Iterable<string>, seen = new Set<string>()): string[] {
  const order: string[] = []
  const open = [...roots].reverse().map((id) => ({ id, isLeft: false }))
  for (let top = open.pop(); top; top = open.pop()) {
    const { id, isLeft } = top
    if (isLeft) order.push(id)
    if (isLeft || seen.has(id)) continue
    seen.add(id)
    open.push({ id, isLeft: true }, ...(graph.get(id) ?? []).map((next) => ({ id: next, isLeft: false })))
  }
  return order
}

/** Stations that can be reached from themselves: in the order in which they are left last to first, those each is reached from (Kosaraju). */
function inCircles(graph: Graph): Set<string> {
  const backwards = new Map<string, string[]>()
  for (const [id, leadsTo] of graph) for (const to of leadsTo) {
    const from = backwards.get(to)
    if (from) from.push(id)
    else backwards.set(to, [id])
  }
  const seen = new Set<string>()
  const circular = new Set<string>()
  for (const id of leaving(graph, graph.keys()).reverse()) {
    if (seen.has(id)) continue
    const together = leaving(backwards, [id], seen)
    if (together.length > 1 || graph.get(id)?.includes(id)) together.forEach((one) => circular.add(one))
  }
  return circular
}
