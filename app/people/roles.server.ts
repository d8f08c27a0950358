import { recordAudit } from '~/platform/audit.server'
import { atomically, db, type Db } from '~/platform/db.server'
import { newId } from '~/platform/ids.server'
import type { Day } from '~/platform/time'
import { activeOn, covers, reaches } from './active'
import { endOf, overlapping, periodProblem } from './period'
import { refused, type Acting, type Period, type ResponsibilityKind, type Result, type RoleName } from './schema'

/** The roles a person holds on `day`; none for somebody who does not work here that day. */
export async function rolesOn(personId: string, day: Day, tx: Db = db): Promise<RoleName[]> {
  const rows = await tx.roleAssignment.findMany({
    where: { personId, person: activeOn(day), ...covers(day) },
    select: { role: true },
    distinct: ['role'],
  })
  return rows.map((row) => row.role as RoleName)
}

export function giveRole(
  wish: { personId: string; role: RoleName } & Period,
  acting: Acting,
  tx: Db = db,
): Promise<Result<{ id: string }>> {
  const { personId, role, from } = wish
  return atomically(tx, async (tx) => {
    const problem = periodProblem(wish)
    if (problem) return { ok: false, problem }
    const held = await tx.roleAssignment.findMany({ where: { personId, role }, select: { from: true, to: true } })
    if (overlapping(held, wish)) return refused('alreadyGiven')
    const id = newId()
    await tx.roleAssignment.create({ data: { id, personId, role, from, to: endOf(wish) } })
    await audit('role.given', personId, { role, from, to: endOf(wish) }, acting, tx)
    return { ok: true, id }
  })
}

/** Ends the role (or one row of it) from `day` on; what has not begun before is withdrawn. */
export function endRole(
  wish: { personId: string; role: RoleName; id?: string },
  acting: Acting,
  tx: Db = db,
): Promise<Result> {
  const { personId, role } = wish
  const { day } = acting
  return atomically(tx, async (tx) => {
    const given = { personId, role, ...(wish.id && { id: wish.id }) }
    const held = { ...given, ...reaches(day) }
    if ((await tx.roleAssignment.count({ where: held })) === 0) return refused('notGiven')
    if (role === 'administrator' && !(await hasOtherAdministrator(personId, day, tx))) {
      return refused('lastAdministrator')
    }
    await tx.roleAssignment.deleteMany({ where: { ...given, from: { gte: day } } })
    await tx.roleAssignment.updateMany({ where: held, data: { to: day } })
    await audit('role.ended', personId, { role, day }, acting, tx)
    return { ok: true }
  })
}

async function hasOtherAdministrator(personId: string, day: Day, tx: Db): Promise<boolean> {
  const others = { role: 'administrator', personId: { not: personId }, person: activeOn(day), ...covers(day) }
  return (await tx.roleAssignment.count({ where: others })) > 0
}

export function giveResponsibility(
  wish: { personId: string; unitId: string; kind: ResponsibilityKind } & Period,
  acting: Acting,
  tx: Db = db,
): Promise<Result<{ id: string }>> {
  const { personId, unitId, kind, from } = wish
  return atomically(tx, async (tx) => {
    const problem = periodProblem(wish)
    if (problem) return { ok: false, problem }
    const given = { personId, unitId, kind }
    const openUnit = { id: unitId, places: { some: reaches(from) } }
    if (!(await tx.unit.count({ where: openUnit }))) return refused('unitClosed')
    const held = await tx.responsibility.findMany({ where: given, select: { from: true, to: true } })
    if (overlapping(held, wish)) return refused('alreadyGiven')
    const id = newId()
    const to = endOf(wish)
    await tx.responsibility.create({ data: { id, ...given, source: 'manual', from, to } })
    await audit('responsibility.given', personId, { unitId, kind, from, to }, acting, tx)
    return { ok: true, id }
  })
}

/** Ends (or one row of it), from `day` on, what was given by hand; HR's first responsible changes with HR's file alone. */
export function endResponsibility(
  wish: { personId: string; unitId: string; kind: ResponsibilityKind; id?: string },
  acting: Acting,
  tx: Db = db,
): Promise<Result> {
  const { personId, unitId, kind } = wish
  const { day } = acting
  return atomically(tx, async (tx) => {
    const given = { personId, unitId, kind, ...(wish.id && { id: wish.id }) }
    const held = { ...given, ...reaches(day) }
    const rows = await tx.responsibility.findMany({ where: held, select: { source: true } })
    if (rows.length === 0) return refused('notGiven')
    if (rows.every((row) => row.source === 'hr')) return refused('fromHr')
    await tx.responsibility.deleteMany({ where: { ...given, source: 'manual', from: { gte: day } } })
    await tx.responsibility.updateMany({ where: { ...held, source: 'manual' }, data: { to: day } })
    await audit('responsibility.ended', personId, { unitId, kind, day }, acting, tx)
    return { ok: true }
  })
}

type Detail = Record<string, string | null>

function audit(action: string, subject: string, detail: Detail, { now, actor }: Acting, tx: Db): Promise<void> {
  return recordAudit({ at: now, actor, action, subject, detail }, tx)
}
