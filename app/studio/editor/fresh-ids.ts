import type { Words } from '~/courses/findings'
import { LOCALES } from '~/platform/locale'
import { idsIn, tagsIn } from './tags'

/** What names something by its id. */
const REFERENCES = ['id', 'for', 'to']

/** `wanted`, or with the first number behind it that makes it unlike all others. */
export function freshId(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const id = number === 1 ? wanted : `${wanted}-${number}`
    if (!taken.has(id)) return id
  }
}

/** An example with ids that the lesson does not have yet: the same ones in every language. */
export function withFreshIds(example: Words, taken: ReadonlySet<string>): Words {
  const ids = new Map<string, string>()
  const used = new Set(taken)
  for (const id of LOCALES.flatMap((locale) => [...idsIn(example[locale])])) {
    if (ids.has(id)) continue
    const fresh = freshId(id, used)
    ids.set(id, fresh)
    used.add(fresh)
  }
  return { de: renamed(example.de, ids), en: renamed(example.en, ids) }
}

function renamed(text: string, ids: ReadonlyMap<string, string>): string {
  const places = tagsIn(text)
    .flatMap(({ attributes }) => attributes)
    .flatMap(({ name, value }) => (value && REFERENCES.includes(name) ? [value] : []))
  return places.reduceRight((done, { from, to }) => {
    const id = done.slice(from, to)
    return done.slice(0, from) + (ids.get(id) ?? id) + done.slice(to)
  }, text)
}
