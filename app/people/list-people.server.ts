import { db, type Prisma } from '~/platform/db.server'
import type { Day } from '~/platform/time'
import { activeOn, covers } from './active'
import { atHomeIn, matching } from './person-filter.server'
import { visiblePeople } from './visible-people.server'

const PER_PAGE = 50

export interface PeopleWish {
  /** Whoever looks sees only whom they may see. */
  viewer: string
  query?: string
  /** The unit with all below it. */
  unitKey?: string | null
  /** Also people who have left or are still to come. */
  all?: boolean
  page: number
}

export interface ListedPerson {
  id: string
  firstName: string
  lastName: string
  personnelNo: string | null
  email: string | null
  jobTitle: string | null
  unit: { key: string; name: string } | null
  active: boolean
}

export interface PeoplePage {
  people: ListedPerson[]
  total: number
  page: number
  pages: number
}

export async function listPeople(wish: PeopleWish, day: Day): Promise<PeoplePage> {
  const where: Prisma.PersonWhereInput = {
    AND: [
      await visiblePeople(wish.viewer, day),
      { identity: { isNot: null } },
      matching(wish.query ?? ''),
      wish.unitKey ? await atHomeIn(wish.unitKey, day) : {},
      wish.all ? {} : activeOn(day),
    ],
  }
  const total = await db.person.count({ where })
  const pages = Math.max(1, Math.ceil(total / PER_PAGE))
  const page = Math.min(Math.max(1, wish.page), pages)
  const rows = await db.person.findMany({
    where,
    orderBy: [{ identity: { sortKey: 'asc' } }, { id: 'asc' }],
    skip: (page - 1) * PER_PAGE,
    take: PER_PAGE,
    select: {
      id: true,
      identity: { select: { firstName: true, lastName: true, personnelNo: true, email: true, jobTitle: true } },
      employments: { where: covers(day), select: { id: true }, take: 1 },
      memberships: {
        where: { kind: 'home', ...covers(day) },
        select: { unit: { select: { key: true, name: true } } },
        take: 1,
      },
    },
  })
  const people = rows.flatMap(({ id, identity, employments, memberships }) => {
    if (!identity) return []
    return [{ id, ...identity, unit: memberships[0]?.unit ?? null, active: employments.length > 0 }]
  })
  return { people, total, page, pages }
}
