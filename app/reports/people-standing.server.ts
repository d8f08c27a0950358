import { visiblePeople } from '~/people/visible-people.server'
import { db } from '~/platform/db.server'
import { addDays, startOfDay, type Day } from '~/platform/time'
import { listStanding, type StandingRow } from './coverage.sql.server'
import type { Status } from './roll-up'
import { STATUSES_OF, type Standing } from './standings'

export const PEOPLE_A_PAGE = 50

export interface PersonStanding {
  /** Null: not among the people the viewer may see today, or erased since. */
  name: string | null
  unit: string
  status: Status
  /** Whether anything of the course has been done; never what, nor how well. */
  begun: boolean
  dueOn: Day | null
  completedOn: Day | null
  validUntil: Day | null
}

interface PeopleQuestion {
  viewerId: string
  unitIds: string[] | null
  courseId: string
  day: Day
  today: Day
  standing: Standing
  page: number
}

/** One page of a unit's people with this standing: names, dates and state, nothing of answers or scores. */
export async function peopleStanding(question: PeopleQuestion): Promise<PersonStanding[]> {
  const { viewerId, unitIds, courseId, day, today, standing, page } = question
  const window = { skip: (page - 1) * PEOPLE_A_PAGE, take: PEOPLE_A_PAGE }
  const asked = { day, courseId, ...(unitIds && { unitIds }) }
  const rows = await db.$queryRaw<StandingRow[]>(listStanding(asked, STATUSES_OF[standing], window))
  const ids = rows.map(({ personId }) => personId)
  const [names, units, begun, completions] = await Promise.all([
    namesOf(ids, viewerId, today),
    unitNames(rows.map(({ unitId }) => unitId)),
    begunEnrolments(rows, day),
    validCompletions(ids, courseId, day),
  ])
  return rows.map(({ personId, unitId, status, dueOn, enrolmentId }) => ({
    name: names.get(personId) ?? null,
    unit: units.get(unitId) ?? '',
    status,
    begun: enrolmentId !== null && begun.has(enrolmentId),
    dueOn,
    completedOn: completions.get(personId)?.completedOn ?? null,
    validUntil: completions.get(personId)?.validUntil ?? null,
  }))
}

async function namesOf(ids: string[], viewerId: string, today: Day): Promise<Map<string, string>> {
  const people = await db.person.findMany({
    where: { AND: [await visiblePeople(viewerId, today), { id: { in: ids } }] },
    select: { id: true, identity: { select: { firstName: true, lastName: true } } },
  })
  return new Map(people.flatMap(({ id, identity }) => (identity ? [[id, `${identity.lastName}, ${identity.firstName}`]] : [])))
}

async function unitNames(ids: string[]): Promise<Map<string, string>> {
  const units = await db.unit.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return new Map(units.map(({ id, name }) => [id, name]))
}

async function begunEnrolments(rows: StandingRow[], day: Day): Promise<Set<string>> {
  const ids = rows.flatMap(({ enrolmentId }) => enrolmentId ?? [])
  const by = { lt: startOfDay(addDays(day, 1)) }
  const found = await db.enrolment.findMany({
    where: {
      id: { in: ids },
      OR: [
        { activities: { some: { doneAt: by } } },
        { marks: { some: { markedAt: by } } },
        { watches: { some: { beatAt: by } } },
        { attempts: { some: { startedAt: by } } },
        { exercises: { some: { answeredAt: by } } },
        { acknowledgements: { some: { acknowledgedAt: by } } },
      ],
    },
    select: { id: true },
  })
  return new Set(found.map(({ id }) => id))
}

async function validCompletions(ids: string[], courseId: string, day: Day) {
  const found = await db.completion.findMany({
    where: {
      personId: { in: ids },
      courseId,
      completedOn: { lte: day },
      OR: [{ validUntil: null }, { validUntil: { gte: day } }],
    },
    select: { personId: true, completedOn: true, validUntil: true },
    orderBy: { completedOn: 'asc' },
  })
  return new Map(found.map(({ personId, ...days }) => [personId, days]))
}
