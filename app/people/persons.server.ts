import { recordAudit } from '~/platform/audit.server'
import { atomically, db, isUniqueViolation, type Db } from '~/platform/db.server'
import { newId } from '~/platform/ids.server'
import type { Locale } from '~/platform/locale'
import { foldKey, sortKeyOf, tidy } from '~/platform/text'
import type { Day } from '~/platform/time'
import { activeOn, covers, reaches } from './active'
import { isEmail, isPersonnelNo } from './addresses'
import { endOf, periodProblem } from './period'
import { refused, type Acting, type Period, type Problem, type Result } from './schema'

export interface NewPerson {
  firstName: string
  lastName: string
  email?: string | null
  personnelNo?: string | null
  unitKey?: string | null
  locale?: Locale | null
  source: 'manual' | 'hr'
}

/** A person by hand, employed from `day` on: contractors, council members, the first administrator. */
export function createPerson(wish: NewPerson, acting: Acting, tx: Db = db): Promise<Result<{ id: string }>> {
  const identity = identityOf(wish)
  const problem = identityProblem(identity)
  if (problem) return Promise.resolve({ ok: false, problem })
  return atomically(tx, (tx) => insertPerson(wish, identity, acting, tx)).catch((error: unknown) => {
    if (isUniqueViolation(error)) return refused('emailTaken') // taken between our look and our write
    throw error
  })
}

function identityOf({ firstName, lastName, email, personnelNo, locale }: NewPerson) {
  const names = { firstName: tidy(firstName), lastName: tidy(lastName) }
  const address = tidy(email ?? '') || null
  const number = tidy(personnelNo ?? '') || null
  return {
    ...names,
    sortKey: sortKeyOf(names.lastName, names.firstName),
    email: address,
    emailKey: address && foldKey(address),
    personnelNo: number,
    personnelKey: number && foldKey(number),
    locale: locale ?? null,
  }
}

function identityProblem({ firstName, lastName, email, personnelNo }: ReturnType<typeof identityOf>): Problem | null {
  if (!firstName || !lastName) return { code: 'nameMissing' }
  if (!email && !personnelNo) return { code: 'noLogin' }
  if (email && !isEmail(email)) return { code: 'badEmail', params: { email } }
  if (personnelNo && !isPersonnelNo(personnelNo)) return { code: 'badPersonnelNo', params: { personnelNo } }
  return null
}

async function insertPerson(
  { unitKey, source }: NewPerson,
  identity: ReturnType<typeof identityOf>,
  { day, now, actor }: Acting,
  tx: Db,
): Promise<Result<{ id: string }>> {
  const { email, emailKey, personnelNo, personnelKey } = identity
  if (emailKey && (await tx.identity.count({ where: { emailKey } }))) return refused('emailTaken', { email: email ?? '' })
  if (personnelKey && (await tx.identity.count({ where: { personnelKey } }))) {
    return refused('numberTaken', { personnelNo: personnelNo ?? '' })
  }
  const unit = unitKey ? await tx.unit.findFirst({ where: openUnit(unitKey, day), select: { id: true } }) : null
  if (unitKey && !unit) return refused('unknownUnit', { unit: unitKey })
  const id = newId()
  await tx.person.create({ data: { id, source, createdAt: now } })
  await tx.identity.create({ data: { personId: id, ...identity } })
  await tx.employment.create({ data: { id: newId(), personId: id, from: day } })
  if (unit) {
    await tx.membership.create({ data: { id: newId(), personId: id, unitId: unit.id, kind: 'home', from: day } })
  }
  await recordAudit({ at: now, actor, action: 'person.created', subject: id, detail: { source } }, tx)
  return { ok: true, id }
}

const openUnit = (key: string, day: Day) => ({ key: tidy(key), places: { some: covers(day) } })

/** Who signs in with this e-mail or personnel number, in any case; only people who work here that day. */
export async function findByLogin(
  login: string,
  day: Day,
  tx: Db = db,
): Promise<{ id: string; locale: string | null } | null> {
  const key = foldKey(login)
  if (!key) return null
  const identity = await tx.identity.findFirst({
    where: { OR: [{ emailKey: key }, { personnelKey: key }], person: activeOn(day) },
    select: { personId: true, locale: true },
  })
  return identity && { id: identity.personId, locale: identity.locale }
}

/** The same login, also of somebody who has left or is still to come. */
export async function findAnyByLogin(login: string, tx: Db = db): Promise<string | null> {
  const key = foldKey(login)
  if (!key) return null
  const identity = await tx.identity.findFirst({
    where: { OR: [{ emailKey: key }, { personnelKey: key }] },
    select: { personId: true },
  })
  return identity?.personId ?? null
}

/** Not to be trained, in one course or in all; listed apart from both numbers of the coverage. */
export function addExemption(
  wish: { personId: string; courseId?: string | null; reason: string } & Period,
  { now, actor }: Acting,
  tx: Db = db,
): Promise<Result<{ id: string }>> {
  const problem = periodProblem(wish)
  if (problem) return Promise.resolve({ ok: false, problem })
  const reason = tidy(wish.reason)
  if (!reason) return Promise.resolve(refused('reasonMissing'))
  const { personId, courseId = null, from } = wish
  return atomically(tx, async (tx) => {
    const id = newId()
    await tx.exemption.create({ data: { id, personId, courseId, reason, from, to: endOf(wish) } })
    const detail = { courseId, from, to: endOf(wish) }
    await recordAudit({ at: now, actor, action: 'exemption.added', subject: personId, detail }, tx)
    return { ok: true, id }
  })
}

export function addLeave(
  wish: { personId: string } & Period,
  { now, actor }: Acting,
  tx: Db = db,
): Promise<Result<{ id: string }>> {
  const problem = periodProblem(wish)
  if (problem) return Promise.resolve({ ok: false, problem })
  const { personId, from } = wish
  return atomically(tx, async (tx) => {
    const id = newId()
    const to = endOf(wish)
    await tx.leave.create({ data: { id, personId, from, to } })
    await recordAudit({ at: now, actor, action: 'leave.added', subject: personId, detail: { from, to } }, tx)
    return { ok: true, id }
  })
}

/** Ends an exemption or leave from today on; one that has not begun before is withdrawn. */
export function endAbsence(
  { kind, id, personId }: { kind: 'exemption' | 'leave'; id: string; personId: string },
  { now, day, actor }: Acting,
  tx: Db = db,
): Promise<Result> {
  return atomically(tx, async (tx) => {
    const unbegun = { where: { id, personId, from: { gte: day } } }
    const begun = { where: { id, personId, ...reaches(day) }, data: { to: day } }
    const withdrawn = kind === 'leave' ? await tx.leave.deleteMany(unbegun) : await tx.exemption.deleteMany(unbegun)
    const ended = kind === 'leave' ? await tx.leave.updateMany(begun) : await tx.exemption.updateMany(begun)
    if (withdrawn.count + ended.count === 0) return refused('notGiven')
    await recordAudit({ at: now, actor, action: `${kind}.ended`, subject: personId, detail: { day } }, tx)
    return { ok: true }
  })
}
