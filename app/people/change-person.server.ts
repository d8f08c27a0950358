import { db } from '~/platform/db.server'
import { notFound } from '~/platform/http.server'
import { isId } from '~/platform/ids.server'
import type { Change, GiveByLogin } from './change-person'
import { addExemption, addLeave, endAbsence, findAnyByLogin } from './persons.server'
import { endResponsibility, endRole, giveResponsibility, giveRole } from './roles.server'
import { refused, type Acting, type Result } from './schema'
import { findUnitByKey } from './units.server'

/** Does what an administrator asked for on a person's card. */
export async function changePerson(personId: string | undefined, change: Change, acting: Acting): Promise<Result> {
  if (!isId(personId) || !(await db.identity.count({ where: { personId } }))) throw notFound()
  switch (change.intent) {
    case 'giveRole':
      return giveRole({ personId, ...change }, acting)
    case 'endRole':
      return endRole({ personId, ...change }, acting)
    case 'giveResponsibility':
      return inUnit(change.unit, (unitId) => giveResponsibility({ personId, unitId, ...change }, acting))
    case 'endResponsibility':
      return inUnit(change.unit, (unitId) => endResponsibility({ personId, unitId, ...change }, acting))
    case 'addLeave':
      return addLeave({ personId, ...change }, acting)
    case 'addExemption':
      return addExemption({ personId, courseId: change.course, ...change }, acting)
    case 'endAbsence':
      return endAbsence({ personId, ...change }, acting)
  }
}

/** Makes somebody responsible or deputy who is named by e-mail address or personnel number. */
export async function giveByLogin(wish: GiveByLogin, acting: Acting): Promise<Result> {
  const personId = await findAnyByLogin(wish.login)
  if (!personId) return refused('unknownPerson', { login: wish.login })
  const { kind, from, lastDay } = wish
  return inUnit(wish.unit, (unitId) => giveResponsibility({ personId, unitId, kind, from, lastDay }, acting))
}

async function inUnit(key: string, act: (unitId: string) => Promise<Result>): Promise<Result> {
  if (!key) return refused('unitMissing')
  const unit = await findUnitByKey(key)
  return unit ? act(unit.id) : refused('unknownUnit', { unit: key })
}

