import { db, type Db } from '~/platform/db.server'

const NAME = 'organisation.name'

async function readSetting(key: string, tx: Db): Promise<string | null> {
  const row = await tx.setting.findUnique({ where: { key }, select: { value: true } })
  return row?.value ?? null
}

/** What the organisation calls itself, e.g. „Stadt Musterhausen“; null until an administrator has said so. */
export const organisationName = (tx: Db = db): Promise<string | null> => readSetting(NAME, tx)

export async function setOrganisationName(value: string, now: Date, tx: Db = db): Promise<void> {
  const row = { value, updatedAt: now }
  await tx.setting.upsert({ where: { key: NAME }, create: { key: NAME, ...row }, update: row })
}
