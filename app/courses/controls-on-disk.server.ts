import { env } from '~/platform/env.server'
import type { Locale } from '~/platform/locale'
import type { Day } from '~/platform/time'
import { checkCourse } from './check-course.server'
import { contentRoots, courseFolders } from './content-sources.server'
import { controlCatalogues } from './control-catalogues.server'
import { serving, taughtIn, type ServingLesson, type TaughtCatalogue } from './controls'
import { isRetired } from './retired'

/** Which control is taught where, from what lies on the disk, without a database. */
export async function taughtOnDisk(locale: Locale, day: Day): Promise<TaughtCatalogue[]> {
  const seen = new Set<string>()
  const lessons: ServingLesson[] = []
  for (const root of contentRoots(env().shippedContentDir)) {
    for (const folder of (await courseFolders(root)) ?? []) {
      const { course, files } = await checkCourse(folder)
      if (!course || seen.has(course.file.id)) continue
      seen.add(course.file.id)
      if (isRetired({ retired: course.file.retired ?? null }, day)) continue
      for (const { id } of course.file.lessons) {
        const texts = files.filter(({ lessonId, lesson }) => lessonId === id && lesson.content !== null)
        lessons.push(serving(course.file, id, texts.map((file) => [file.locale, file.lesson.content?.front ?? null]), locale))
      }
    }
  }
  return taughtIn(await controlCatalogues(), lessons, locale)
}
