import { HOUSE_ITEMS, type HouseData, type HouseItem } from './house'
import { houseSchema } from './house-schema'

/** Values of the form by the name of their field: `report.mail`, `report.note.de`, `emergency-card.lines.de`. */
export type HouseValues = Record<string, string>

export const fieldsOf = (item: HouseItem): string[] =>
  item === 'emergency-card'
    ? [`${item}.lines.de`, `${item}.lines.en`]
    : ['name', 'mail', 'phone', 'note.de', 'note.en'].map((name) => `${item}.${name}`)

const ALL = HOUSE_ITEMS.flatMap(fieldsOf)

export function valuesOf(house: HouseData): HouseValues {
  const at = (path: string): unknown => path.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], house)
  return Object.fromEntries(ALL.map((path) => [path, String(at(path))]))
}

/** What was typed as house data, or the fields that cannot be taken. */
export function readHouseForm(form: FormData): { typed: HouseValues; house: HouseData | null; faults: string[] } {
  const typed = Object.fromEntries(ALL.map((path) => [path, String(form.get(path) ?? '')]))
  const raw: Record<string, unknown> = {}
  for (const [path, value] of Object.entries(typed)) place(raw, path.split('.'), value)
  const parsed = houseSchema.safeParse(raw)
  const faults = parsed.success ? [] : [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))]
  return { typed, house: parsed.success ? parsed.data : null, faults }
}

function place(into: Record<string, unknown>, [key = '', ...rest]: string[], value: string): void {
  if (rest.length === 0) into[key] = value
  else place((into[key] ??= {}) as Record<string, unknown>, rest, value)
}
