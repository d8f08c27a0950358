import { db } from '~/platform/db.server'
import { dayOf } from '~/platform/time'
import { inviteByLink, type Inviter } from './invitations.server'
import type { InviteeRow } from './invitee-table'
import { listInvitees, passwordCounts, unitsToInvite, type Invitee } from './invitees.server'
import type { MadeLink } from './made-links'
import type { InviteeFilter } from './schema'

/** Everything the administrator's page of invitations shows. */
export async function inviteesPage(filter: InviteeFilter, administratorId: string, now: Date) {
  const { people, total, page, pages } = await listInvitees(filter, now)
  const units = await unitsToInvite(now)
  return {
    rows: people.map((person) => rowOf(person, administratorId)),
    total,
    page,
    pages,
    counts: await passwordCounts(now),
    units: units.map(({ key, name, depth, waiting }) => ({ key, name, depth, waiting })),
  }
}

function rowOf({ id, firstName, lastName, email, personnelNo, unit, hasPassword, invitation }: Invitee, self: string): InviteeRow {
  const open = invitation && { kind: invitation.kind, lastDay: dayOf(invitation.expiresAt) }
  return {
    id,
    name: `${lastName}, ${firstName}`,
    login: email ?? personnelNo ?? '',
    unit: unit?.name ?? null,
    state: { hasPassword, invitation: open },
    self: id === self,
  }
}

/** New links with whom each is for. */
export async function makeLinks(personIds: string[], inviter: Inviter): Promise<MadeLink[]> {
  const made = new Map((await inviteByLink(personIds, inviter)).map(({ personId, secret }) => [personId, secret]))
  const people = await db.identity.findMany({
    where: { personId: { in: [...made.keys()] } },
    orderBy: { sortKey: 'asc' },
    select: { personId: true, firstName: true, lastName: true, email: true, personnelNo: true },
  })
  return people.map(({ personId, firstName, lastName, email, personnelNo }) => ({
    personId,
    name: `${lastName}, ${firstName}`,
    login: email ?? personnelNo ?? '',
    address: made.get(personId) ?? '',
  }))
}
