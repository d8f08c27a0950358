import { db, type Prisma } from '~/platform/db.server'
import { isId } from '~/platform/ids.server'
import type { Day } from '~/platform/time'
import type { ResponsibilityKind, RoleName } from './schema'
import { shown } from './shown-row'
import { visiblePeople } from './visible-people.server'

const DATED = { orderBy: [{ from: 'desc' as const }, { id: 'asc' as const }] }
const SPAN = { id: true, from: true, to: true } as const
const UNIT = { unit: { select: { key: true, name: true } } } as const

const CARD = {
  id: true,
  source: true,
  identity: {
    select: { firstName: true, lastName: true, personnelNo: true, email: true, jobTitle: true, locale: true },
  },
  employments: { ...DATED, select: SPAN },
  memberships: { ...DATED, select: { ...SPAN, ...UNIT, kind: true } },
  responsibilities: { ...DATED, select: { ...SPAN, ...UNIT, kind: true, source: true } },
  roles: { ...DATED, select: { ...SPAN, role: true } },
  exemptions: { ...DATED, select: { ...SPAN, courseId: true, reason: true } },
  leaves: { ...DATED, select: SPAN },
} satisfies Prisma.PersonSelect

export type PersonCard = NonNullable<Awaited<ReturnType<typeof personCard>>>

/** Everything about a person that an administrator keeps, past and coming; null for whom the viewer may not see. */
export async function personCard(personId: string | undefined, viewer: string, day: Day) {
  if (!isId(personId)) return null
  const person = await db.person.findFirst({
    where: { AND: [{ id: personId }, await visiblePeople(viewer, day)] },
    select: CARD,
  })
  if (!person?.identity) return null
  return {
    id: person.id,
    source: person.source === 'hr' ? ('hr' as const) : ('manual' as const),
    ...person.identity,
    employments: person.employments.map((row) => shown(row, day)),
    memberships: person.memberships.map((row) => ({ ...shown(row, day), home: row.kind === 'home', unit: row.unit })),
    responsibilities: person.responsibilities.map((row) => {
      return { ...shown(row, day), kind: row.kind as ResponsibilityKind, byHand: row.source === 'manual', unit: row.unit }
    }),
    roles: person.roles.map((row) => ({ ...shown(row, day), role: row.role as RoleName })),
    exemptions: person.exemptions.map((row) => ({ ...shown(row, day), courseId: row.courseId, reason: row.reason })),
    leaves: person.leaves.map((row) => shown(row, day)),
  }
}
