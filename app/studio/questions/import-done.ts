import { isLocale, type Locale } from '~/platform/locale'
import { isLanguage, type Language } from '../editor/language'

/** Where questions have gone, as the page's address says it. */
export interface ImportDone {
  course: string
  lesson: string
  language: Locale
  count: number
  /** Languages that got the text, marked as still to be translated. */
  marked: Language[]
  /** Languages in which the questions are missing now. */
  missing: Language[]
}

export function doneSearch({ course, lesson, language, count, marked, missing }: ImportDone): string {
  const search = new URLSearchParams({ kurs: course, lektion: lesson, sprache: language, anzahl: String(count) })
  for (const one of marked) search.append('markiert', one)
  for (const one of missing) search.append('fehlt', one)
  return search.toString()
}

const ID = /^[a-z0-9-]{1,100}$/

export function doneIn(search: URLSearchParams): ImportDone | null {
  const [course, lesson, language] = [search.get('kurs') ?? '', search.get('lektion') ?? '', search.get('sprache')]
  const count = Number(search.get('anzahl'))
  if (!ID.test(course) || !ID.test(lesson) || !isLocale(language) || !Number.isInteger(count) || count < 1) return null
  const languages = (name: string) => search.getAll(name).filter(isLanguage)
  return { course, lesson, language, count, marked: languages('markiert'), missing: languages('fehlt') }
}
