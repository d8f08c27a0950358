import { recordAudit } from '~/platform/audit.server'
import { db, type Db } from '~/platform/db.server'
import { EMPTY_HOUSE, type HouseData } from './house'
import { houseSchema } from './house-schema'
import { readSetting, writeSetting } from './settings.server'

const HOUSE = 'house'

/** What lessons say of this house; read anew for every page, so that a change shows everywhere at once. */
export async function houseData(tx: Db = db): Promise<HouseData> {
  const kept = await readSetting(HOUSE, tx)
  const parsed = kept === null ? null : houseSchema.safeParse(JSON.parse(kept))
  return parsed?.success ? parsed.data : EMPTY_HOUSE
}

export async function setHouseData(house: HouseData, { now, actor }: { now: Date; actor: string | null }): Promise<void> {
  await db.$transaction(async (tx) => {
    await writeSetting(HOUSE, JSON.stringify(house), now, tx)
    await recordAudit({ at: now, actor, action: 'house.changed' }, tx)
  })
}
