import { randomInt } from 'node:crypto'
import { activeOn } from '~/people/active'
import { recordAudit } from '~/platform/audit.server'
import { atomically, db, type Db } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { newId, newToken, sha256 } from '~/platform/ids.server'
import { DAY_MS, dayOf } from '~/platform/time'
import { foldKey } from '~/platform/text'
import { newCode, readCode } from './codes'
import { hashPassword, storePassword } from './passwords.server'
import type { OwnData } from './password-rules'
import { endSessionsOf } from './sessions.server'

export const INVITATION_DAYS = 14
const KEPT_DAYS = 90 // long enough to tell a late visitor what became of the invitation

type Kind = 'link' | 'slip'

export interface Invited {
  personId: string
  /** The link's address or the slip's code: known here and now only, the database keeps its hash. */
  secret: string
}

export interface Inviter {
  now: Date
  /** Null: the command line. */
  actor: string | null
}

/** New links for these people. Older invitations, the password and every open session of theirs end. */
export async function inviteByLink(personIds: string[], inviter: Inviter, tx: Db = db): Promise<Invited[]> {
  const made = await atomically(tx, (tx) => invite('link', personIds, newToken, inviter, tx))
  return made.map(({ personId, secret }) => ({ personId, secret: invitationAddress(secret) }))
}

/** New one-time codes to be printed, with the same effect. */
export function inviteBySlips(personIds: string[], inviter: Inviter, tx: Db = db): Promise<Invited[]> {
  return atomically(tx, (tx) => invite('slip', personIds, () => newCode((limit) => randomInt(limit)), inviter, tx))
}

export const invitationPath = (secret: string): string => `/einladung/${secret}`
const invitationAddress = (secret: string): string => env().baseUrl + invitationPath(secret)

async function invite(kind: Kind, ids: string[], newSecret: () => string, inviter: Inviter, tx: Db): Promise<Invited[]> {
  const { now, actor } = inviter
  const people = await tx.person.findMany({
    where: { AND: [{ id: { in: ids } }, activeOn(dayOf(now))] },
    select: { id: true },
  })
  const personIds = people.map(({ id }) => id)
  const made = personIds.map((personId) => ({ personId, secret: newSecret() }))
  const expiresAt = new Date(now.getTime() + INVITATION_DAYS * DAY_MS)
  await tx.invitation.updateMany({
    where: { personId: { in: personIds }, usedAt: null, expiresAt: { gt: now } },
    data: { expiresAt: now },
  })
  await tx.password.deleteMany({ where: { personId: { in: personIds } } })
  await endSessionsOf(personIds, tx)
  await tx.invitation.createMany({
    data: made.map(({ personId, secret }) => {
      return { id: newId(), personId, kind, tokenHash: sha256(secret), createdAt: now, createdBy: actor, expiresAt }
    }),
  })
  for (const subject of personIds) {
    await recordAudit({ at: now, actor, action: 'auth.invited', subject, detail: { kind } }, tx)
  }
  return made
}

export interface OpenInvitation {
  state: 'open'
  personId: string
  person: OwnData
}

export type InvitationLookup = OpenInvitation | { state: 'unknown' | 'used' | 'expired' }

/** What an invitation's secret opens; that the person has left is told like a secret that never was. */
export async function findInvitation(secret: string, now: Date, tx: Db = db): Promise<InvitationLookup> {
  const invitation = await tx.invitation.findFirst({
    where: { tokenHash: sha256(secret), person: activeOn(dayOf(now)) },
    select: {
      usedAt: true,
      expiresAt: true,
      personId: true,
      person: {
        select: { identity: { select: { firstName: true, lastName: true, email: true, personnelNo: true } } },
      },
    },
  })
  if (!invitation?.person.identity) return { state: 'unknown' }
  if (invitation.usedAt) return { state: 'used' }
  if (invitation.expiresAt <= now) return { state: 'expired' }
  return { state: 'open', personId: invitation.personId, person: invitation.person.identity }
}

/** The secret that a typed code stands for, if its slip was made for who signs in so; open or not. */
export async function findSlip(login: string, typedCode: string): Promise<string | null> {
  const code = readCode(typedCode)
  if (!code) return null
  const key = foldKey(login)
  const slip = await db.invitation.findFirst({
    where: {
      kind: 'slip',
      tokenHash: sha256(code),
      person: { identity: { OR: [{ personnelKey: key }, { emailKey: key }] } },
    },
    select: { id: true },
  })
  return slip && code
}

/** Sets the password by the invitation, once; null when it was no longer open. */
export async function redeemInvitation(secret: string, password: string, now: Date): Promise<string | null> {
  const invitation = await findInvitation(secret, now)
  if (invitation.state !== 'open') return null
  const { personId } = invitation
  const hashed = await hashPassword(password)
  return db.$transaction(async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: { tokenHash: sha256(secret), usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
    })
    if (count === 0) return null
    await storePassword(personId, hashed, now, tx)
    await endSessionsOf([personId], tx)
    return personId
  })
}

/** Daily housekeeping. */
export async function deleteOldInvitations(now: Date): Promise<number> {
  const limit = new Date(now.getTime() - KEPT_DAYS * DAY_MS)
  const { count } = await db.invitation.deleteMany({ where: { expiresAt: { lt: limit } } })
  return count
}
