import type { z } from 'zod'
import type { houseSchema } from './house-schema'

/** What lessons say of this house: kept once, shown everywhere. */
export const HOUSE_ITEMS = ['report', 'security-officer', 'data-protection-officer', 'emergency-card'] as const
export type HouseItem = (typeof HOUSE_ITEMS)[number]

export type HouseData = z.infer<typeof houseSchema>
export type HouseContact = HouseData['report']

const NOBODY: HouseContact = { name: '', mail: '', phone: '', note: { de: '', en: '' } }

export const EMPTY_HOUSE: HouseData = {
  report: NOBODY,
  'security-officer': NOBODY,
  'data-protection-officer': NOBODY,
  'emergency-card': { lines: { de: '', en: '' } },
}

/** What lessons may ask for and this house has not said yet. */
export const missingItems = (house: HouseData): HouseItem[] => HOUSE_ITEMS.filter((item) => !isFilled(house, item))

/** As one line; empty where nobody can be reached. */
export const contactLine = ({ name, mail, phone }: HouseContact): string =>
  mail || phone ? [name, mail, phone].filter(Boolean).join(', ') : ''

export const isFilled = (house: HouseData, item: HouseItem): boolean =>
  item === 'emergency-card' ? house[item].lines.de !== '' : house[item].mail !== '' || house[item].phone !== ''
