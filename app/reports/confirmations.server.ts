import { activeOn, covers } from '~/people/active'
import { atHomeIn, matching } from '~/people/person-filter.server'
import { visiblePeople } from '~/people/visible-people.server'
import { db, type Prisma } from '~/platform/db.server'
import { addDays, dayOf, startOfDay, type Day } from '~/platform/time'
import type { ConfirmationStanding } from './confirmation-query'
import type { HouseRule } from './rules-of-the-house.server'

export const CONFIRMATIONS_A_PAGE = 50

export interface ConfirmationQuestion {
  viewerId: string
  rule: HouseRule
  version: string
  day: Day
  today: Day
  unitKey: string | null
  query: string
}

export interface Confirmation {
  /** Null: erased since. */
  name: string | null
  unit: string | null
  standing: ConfirmationStanding
  /** No longer employed that day. */
  left: boolean
  /** The last time this version was confirmed. */
  confirmedOn: Day | null
  /** The version confirmed last before that. */
  earlier: { version: string; on: Day } | null
  /** Of the course the rule was read in. */
  versionHash: string | null
}

/**
 * Who has confirmed that version by that day, those who have left included: it is evidence. Open is it for whoever is employed that
 * day, neither on leave nor exempt, has the course, and has not confirmed it.
 */
async function standingIs(question: ConfirmationQuestion, standing: ConfirmationStanding): Promise<Prisma.PersonWhereInput> {
  const { viewerId, rule, day, today, unitKey, query } = question
  const { courseId } = rule
  const confirmed = { enrolments: { some: { courseId, acknowledgements: { some: rowsOf(question) } } } }
  const inForce = { courseId, assignedOn: { lte: day }, OR: [{ endedOn: null }, { endedOn: { gt: day } }] }
  const here = { leaves: { none: covers(day) }, exemptions: { none: { ...covers(day), AND: { OR: [{ courseId: null }, { courseId }] } } } }
  const open = { AND: [activeOn(day), here, { enrolments: { some: inForce } }, { NOT: confirmed }] }
  return {
    AND: [
      await visiblePeople(viewerId, today),
      matching(query),
      unitKey ? await atHomeIn(unitKey, day) : {},
      standing === 'confirmed' ? confirmed : open,
    ],
  }
}

const rowsOf = ({ rule: { lessonId, activityId }, version, day }: ConfirmationQuestion) => ({
  lessonId,
  activityId,
  version,
  acknowledgedAt: { lt: startOfDay(addDays(day, 1)) },
})

export async function countConfirmations(question: ConfirmationQuestion): Promise<Record<ConfirmationStanding, number>> {
  const [confirmed, open] = await Promise.all([
    db.person.count({ where: await standingIs(question, 'confirmed') }),
    db.person.count({ where: await standingIs(question, 'open') }),
  ])
  return { confirmed, open }
}

interface Window {
  skip: number
  take: number
}

export async function listConfirmations(
  question: ConfirmationQuestion,
  standing: ConfirmationStanding,
  window: Window,
): Promise<Confirmation[]> {
  const { rule, day, version } = question
  const people = await db.person.findMany({
    where: await standingIs(question, standing),
    orderBy: [{ identity: { sortKey: 'asc' } }, { id: 'asc' }],
    ...window,
    select: {
      id: true,
      identity: { select: { firstName: true, lastName: true } },
      employments: { where: covers(day), select: { id: true }, take: 1 },
      memberships: { where: { kind: 'home', ...covers(day) }, select: { unit: { select: { key: true, name: true } } }, take: 1 },
    },
  })
  const rows = await db.acknowledgement.findMany({
    where: { ...rowsOf(question), version: undefined, courseId: rule.courseId, personId: { in: people.map(({ id }) => id) } },
    select: { personId: true, version: true, versionHash: true, acknowledgedAt: true },
    orderBy: { acknowledgedAt: 'desc' },
  })
  return people.map(({ id, identity, employments, memberships }) => {
    const own = rows.filter(({ personId }) => personId === id)
    const found = own.find((row) => row.version === version)
    const other = own.find((row) => row.version !== version)
    const unit = memberships[0]?.unit
    return {
      name: identity && `${identity.lastName}, ${identity.firstName}`,
      unit: unit ? `${unit.key} ${unit.name}` : null,
      standing,
      left: employments.length === 0,
      confirmedOn: found ? dayOf(found.acknowledgedAt) : null,
      earlier: other ? { version: other.version, on: dayOf(other.acknowledgedAt) } : null,
      versionHash: found?.versionHash ?? null,
    }
  })
}
