import { db, type Db } from '~/platform/db.server'

const NAME = 'organisation.name'

export async function readSetting(key: string, tx: Db): Promise<string | null> {
  const row = await tx.setting.findUnique({ where: { key }, select: { value: true } })
  return row?.value ?? null
}

/** What the organisation calls itself, e.g. „Stadt Musterhausen“; null until an administrator has said so. */
export const organisationName = (tx: Db = db): Promise<string | null> => readSetting(NAME, tx)

export const setOrganisationName = (value: string, now: Date, tx: Db = db): Promise<void> => writeSetting(NAME, value, now, tx)

export async function writeSetting(key: string, value: string, now: Date, tx: Db): Promise<void> {
  const row = { value, updatedAt: now }
  await tx.setting.upsert({ where: { key }, create: { key, ...row }, update: row })
}
