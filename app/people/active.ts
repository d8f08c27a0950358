import type { Prisma } from '~/platform/db.server'
import type { Day } from '~/platform/time'

/** For dated rows: the row holds on `day`. */
export const covers = (day: Day) => ({ from: { lte: day }, OR: [{ to: null }, { to: { gt: day } }] })

/** For dated rows: the row holds on `day` or later. */
export const reaches = (day: Day) => ({ OR: [{ to: null }, { to: { gt: day } }] })

/** The person is employed on `day`. */
export const activeOn = (day: Day): Prisma.PersonWhereInput => ({ employments: { some: covers(day) } })
