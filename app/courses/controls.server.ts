import type { Locale } from '~/platform/locale'
import type { Day } from '~/platform/time'
import { listVersions } from './catalogue.server'
import { controlCatalogues } from './control-catalogues.server'
import { serving, taughtIn, type ServingLesson, type TaughtCatalogue } from './controls'
import { isRetired } from './retired'

/** Which control is taught where, in the courses that are assigned that day. */
export async function taughtControls(locale: Locale, day: Day): Promise<TaughtCatalogue[]> {
  const lessons: ServingLesson[] = []
  for (const { file, lessons: all } of await listVersions()) {
    if (isRetired({ retired: file.retired ?? null }, day)) continue
    for (const { id, texts } of all) lessons.push(serving(file, id, [...texts].map(([language, { lesson }]) => [language, lesson.content.front]), locale))
  }
  return taughtIn(await controlCatalogues(), lessons, locale)
}
