import { db } from '~/platform/db.server'
import type { Locale } from '~/platform/locale'

/** The language a person has chosen with the switch; an import does not take it back. */
export async function setLocale(personId: string, locale: Locale): Promise<void> {
  await db.identity.updateMany({ where: { personId }, data: { locale } })
}
