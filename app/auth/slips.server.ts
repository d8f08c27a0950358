import { organisationName } from '~/organisation/settings.server'
import { covers } from '~/people/active'
import { listUnits } from '~/people/units.server'
import { db } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { translate } from '~/platform/i18n.server'
import { DEFAULT_LOCALE, isLocale, LOCALES, type Locale } from '~/platform/locale'
import { formatDay } from '~/platform/format-day'
import { dayOf, DAY_MS, type Day } from '~/platform/time'
import { groupCode } from './codes'
import { INVITATION_DAYS, inviteBySlips, type Inviter } from './invitations.server'
import type { PrintedSlips, SlipWords } from './slips'

/** Makes new codes for these people and the pages to print: one a unit, in tree order. */
export async function printSlips(personIds: string[], inviter: Inviter): Promise<PrintedSlips> {
  const { now } = inviter
  const made = await inviteBySlips(personIds, inviter)
  const people = await readPeople(
    made.map(({ personId }) => personId),
    dayOf(now),
  )
  const codes = new Map(made.map(({ personId, secret }) => [personId, secret]))
  const slips = people.flatMap(({ id, identity, memberships }) => {
    const code = codes.get(id)
    if (!code || !identity) return []
    const locale = isLocale(identity.locale) ? identity.locale : DEFAULT_LOCALE
    const name = `${identity.firstName} ${identity.lastName}`
    const login = identity.personnelNo ?? identity.email ?? ''
    return [{ unitId: memberships[0]?.unitId ?? null, slip: { name, login, code: groupCode(code), locale } }]
  })
  const units = [...(await listUnits(dayOf(now))), { id: null, name: '' }]
  const sheets = units.flatMap(({ id, name }) => {
    const ofUnit = slips.filter(({ unitId }) => unitId === id).map(({ slip }) => slip)
    return ofUnit.length > 0 ? [{ unit: name, slips: ofUnit }] : []
  })
  return { sheets, ...(await words(now)) }
}

function readPeople(ids: string[], day: Day) {
  return db.person.findMany({
    where: { id: { in: ids } },
    orderBy: { identity: { sortKey: 'asc' } },
    select: {
      id: true,
      identity: { select: { firstName: true, lastName: true, personnelNo: true, email: true, locale: true } },
      memberships: { where: { kind: 'home', ...covers(day) }, select: { unitId: true }, take: 1 },
    },
  })
}

async function words(now: Date): Promise<Pick<PrintedSlips, 'words' | 'address'>> {
  const address = `${env().baseUrl}/code`
  const organisation = await organisationName()
  const lastDay = dayOf(new Date(now.getTime() + INVITATION_DAYS * DAY_MS))
  const inLocale = (locale: Locale): SlipWords => {
    const t = translate(locale)
    return {
      title: organisation ? `${organisation} · Wachsam` : 'Wachsam',
      lead: t('invitations:slip.lead'),
      steps: {
        open: t('invitations:slip.open'),
        enter: t('invitations:slip.enter'),
        choose: t('invitations:slip.choose'),
        after: t('invitations:slip.after'),
      },
      login: t('invitations:slip.login'),
      code: t('invitations:slip.code'),
      validity: t('invitations:slip.validity', { day: formatDay(lastDay, locale) }),
    }
  }
  return { address, words: Object.fromEntries(LOCALES.map((locale) => [locale, inLocale(locale)])) as Record<Locale, SlipWords> }
}
