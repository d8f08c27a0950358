import { env } from '~/platform/env.server'
import type { Locale } from '~/platform/locale'
import type { Day } from '~/platform/time'
import { isRetired, listVersions } from './catalogue.server'
import { checkCourse } from './check-course.server'
import { contentRoots, courseFolders } from './content-sources.server'
import { controlCatalogues } from './control-catalogues.server'
import { taughtIn, type ServingLesson, type TaughtCatalogue } from './controls'

/** Which control is taught where, in the courses that are assigned that day. */
export async function taughtControls(locale: Locale, day: Day): Promise<TaughtCatalogue[]> {
  const lessons: ServingLesson[] = []
  for (const { file, lessons: all } of await listVersions()) {
    if (isRetired({ retired: file.retired ?? null }, day)) continue
    for (const { id, texts } of all) lessons.push(serving(file, id, [...texts].map(([language, { lesson }]) => [language, lesson.content.front]), locale))
  }
  return taughtIn(await controlCatalogues(), lessons, locale)
}

/** The same from what lies on the disk, without a database. */
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

interface Front {
  title: string
  controls?: string[]
}

/** A control counts as served as soon as one language of the lesson names it. */
function serving(file: { id: string; title: Record<Locale, string> }, lesson: string, fronts: [Locale, Front | null][], locale: Locale): ServingLesson {
  const title = fronts.find(([language]) => language === locale)?.[1]?.title ?? fronts[0]?.[1]?.title ?? lesson
  const controls = [...new Set(fronts.flatMap(([, front]) => front?.controls ?? []))]
  return { course: file.id, lesson, title: `${file.title[locale]}: ${title}`, controls }
}
