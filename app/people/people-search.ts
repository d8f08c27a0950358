import { z } from 'zod'
import { withoutNul } from '~/platform/text'

const TEXT_MAX = 200

const searchSchema = z.object({
  suche: z.string().max(TEXT_MAX).overwrite(withoutNul).catch(''),
  einheit: z.string().max(TEXT_MAX).overwrite(withoutNul).catch(''),
  alle: z.literal('1').nullish().catch(null),
  seite: z.coerce.number().int().min(1).max(100_000).catch(1),
})

/** The filter of the list of people as the address holds it; what makes no sense counts as unset. */
export function peopleSearch(search: URLSearchParams) {
  const { suche, einheit, alle, seite } = searchSchema.parse(Object.fromEntries(search))
  return { query: suche, unitKey: einheit || null, all: alle === '1', page: seite }
}
