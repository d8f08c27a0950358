import { db, type Db, type Prisma } from '~/platform/db.server'
import { foldKey, sortKeyOf } from '~/platform/text'
import type { Day } from '~/platform/time'
import { covers } from './active'
import { subtreeOf } from './units.server'

/** People whose home unit lies in the unit's subtree that day; nobody when there is no such unit. */
export async function atHomeIn(unitKey: string, day: Day, tx: Db = db): Promise<Prisma.PersonWhereInput> {
  const unit = await tx.unit.findUnique({ where: { key: unitKey }, select: { id: true } })
  const unitIds = unit ? await subtreeOf([unit.id], day, tx) : []
  return { memberships: { some: { kind: 'home', unitId: { in: unitIds }, ...covers(day) } } }
}

/** Every word is found in the name, or the whole in an e-mail address, or it is a number. */
export function matching(query: string): Prisma.PersonWhereInput {
  const key = foldKey(query.replaceAll('%', ' ')) // Prisma hands it on as a wildcard
  if (!key) return {}
  const words = key.split(' ').map((word) => sortKeyOf(word)).filter(Boolean)
  const byName = words.length > 0 ? [{ AND: words.map((word) => ({ sortKey: { contains: word } })) }] : []
  return { identity: { is: { OR: [...byName, { emailKey: { contains: key } }, { personnelKey: key }] } } }
}
