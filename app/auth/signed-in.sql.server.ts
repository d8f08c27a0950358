import { db, Prisma } from '~/platform/db.server'
import type { Day } from '~/platform/time'

export interface SignedInRow {
  firstName: string
  lastName: string
  locale: string | null
  /** One row a role; null: none. */
  role: string | null
  isResponsible: boolean | number | bigint
}

const covers = (alias: string, day: Day) => {
  const row = Prisma.raw(`"${alias}"`)
  return Prisma.sql`(${row}."from" <= ${day} AND (${row}."to" IS NULL OR ${row}."to" > ${day}))`
}

/** Who somebody is that day, in one question: every page asks it. No row: not employed, or erased. */
export const readRows = (personId: string, day: Day): Promise<SignedInRow[]> =>
  db.$queryRaw<SignedInRow[]>(Prisma.sql`
    SELECT "i"."firstName", "i"."lastName", "i"."locale", "role"."role",
      EXISTS (SELECT 1 FROM "Responsibility" "r" WHERE "r"."personId" = "i"."personId" AND ${covers('r', day)}) AS "isResponsible"
    FROM "Identity" "i"
    LEFT JOIN "RoleAssignment" "role" ON "role"."personId" = "i"."personId" AND ${covers('role', day)}
    WHERE "i"."personId" = ${personId}
    AND EXISTS (SELECT 1 FROM "Employment" "job" WHERE "job"."personId" = "i"."personId" AND ${covers('job', day)})`)
