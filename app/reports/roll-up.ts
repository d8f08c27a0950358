/** How the people of a unit stand in a course on a day. `exempt` and `onLeave` are in neither number of the coverage. */
export interface Figures {
  enrolled: number
  covered: number
  notYetDue: number
  overdue: number
  exempt: number
  onLeave: number
}

export const STATUSES = ['covered', 'notYetDue', 'overdue', 'exempt', 'onLeave'] as const
export type Status = (typeof STATUSES)[number]

/** People counted at their home unit. */
export interface StatusCount {
  unitId: string
  courseId: string
  status: Status
  people: number
}

export interface TreeUnit {
  id: string
  parentId: string | null
}

export interface RolledUp extends Figures {
  unitId: string
  courseId: string
}

export const NOBODY: Figures = { enrolled: 0, covered: 0, notYetDue: 0, overdue: 0, exempt: 0, onLeave: 0 }

export function add(a: Figures, b: Figures): Figures {
  return {
    enrolled: a.enrolled + b.enrolled,
    covered: a.covered + b.covered,
    notYetDue: a.notYetDue + b.notYetDue,
    overdue: a.overdue + b.overdue,
    exempt: a.exempt + b.exempt,
    onLeave: a.onLeave + b.onLeave,
  }
}

/** The figures of these units together; none may lie below another. */
export function sumOf(rows: (Figures & { unitId: string })[], unitIds: string[]): Figures {
  return rows.filter(({ unitId }) => unitIds.includes(unitId)).reduce<Figures>((sum, row) => add(sum, row), NOBODY)
}

const isCounted = (status: Status) => status !== 'exempt' && status !== 'onLeave'

export const figuresOf = ({ status, people }: Pick<StatusCount, 'status' | 'people'>): Figures => ({
  ...NOBODY,
  enrolled: isCounted(status) ? people : 0,
  [status]: people,
})

const cell = (unitId: string, courseId: string) => `${unitId}\n${courseId}`

/** For every unit and course, in the order given, the unit's own people and those of all units below. Parents stand before children. */
export function rollUp(units: TreeUnit[], courseIds: string[], counts: StatusCount[]): RolledUp[] {
  const sums = new Map<string, Figures>()
  const addTo = (unitId: string, courseId: string, figures: Figures) => {
    const key = cell(unitId, courseId)
    sums.set(key, add(sums.get(key) ?? NOBODY, figures))
  }
  const known = new Set(units.map(({ id }) => id))
  for (const count of counts) {
    if (known.has(count.unitId)) addTo(count.unitId, count.courseId, figuresOf(count))
  }
  for (const { id, parentId } of [...units].reverse()) {
    if (parentId === null) continue
    for (const courseId of courseIds) {
      const figures = sums.get(cell(id, courseId))
      if (figures) addTo(parentId, courseId, figures)
    }
  }
  return units.flatMap(({ id }) =>
    courseIds.map((courseId) => ({ unitId: id, courseId, ...(sums.get(cell(id, courseId)) ?? NOBODY) })),
  )
}

/** Those of the units that lie below no other of them: their sum counts nobody twice. */
export function topmost(units: TreeUnit[], chosen: string[]): string[] {
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]))
  const wanted = new Set(chosen)
  const liesBelow = (id: string) => {
    for (let above = parents.get(id) ?? null; above !== null; above = parents.get(above) ?? null) {
      if (wanted.has(above)) return true
    }
    return false
  }
  return [...wanted].filter((id) => !liesBelow(id))
}
