import type { CheckedCourse } from './check-course.server'
import { assembleCourse } from './assemble-course'
import { EASY_LOCALE, type CourseVersion, type VersionMedium } from './course-version'
import { START, type Found } from './findings'
import { log } from '~/platform/log.server'
import { codeHashOf } from './lesson-code.server'
import { keepMedium } from './media-store.server'
import { acceptVersion, currentVersion, versionOf } from './versions.server'

export interface FoundAt {
  path: string
  found: Found
}

/**
 * Publishes what is good in a checked folder: keeps its media, compiles its lessons, accepts the version. Returns what was found only on the way.
 */
export async function publishCourse(courseId: string, checked: CheckedCourse, now: Date): Promise<FoundAt[]> {
  const last = await currentVersion(courseId)
  const media = await keepMedia(checked)
  const refused: FoundAt[] = []
  for (;;) {
    const content = assembleCourse(checked, last, (path) => media.get(path))
    if (!content) return refused
    const version = await versionOf(content)
    const failed = await compileAll(version)
    const file = checked.files.find(({ path, sound }) => sound && path === failed)
    if (failed === null || !file) {
      if (await acceptVersion(version, now)) log.info({ course: courseId, version: version.hash }, 'course accepted')
      return refused
    }
    file.sound = false
    refused.push({ path: file.path, found: { ...START, rule: 'not-compiled', severity: 'error', params: {} } })
  }
}

async function keepMedia(checked: CheckedCourse): Promise<Map<string, VersionMedium>> {
  const kept = new Map<string, VersionMedium>()
  for (const path of checked.files.filter(({ sound }) => sound).flatMap(({ media }) => [...media.values()])) {
    const entry = checked.folder.files.get(path)
    if (!entry || kept.has(path)) continue
    const { seconds = null, width, height } = checked.media.get(path) ?? {}
    kept.set(path, { hash: await keepMedium(entry.absolute), size: entry.size, seconds, width, height })
  }
  return kept
}

/** Compiles every lesson in every language; the path of the first that cannot be, else null. */
async function compileAll(version: CourseVersion): Promise<string | null> {
  const places = version.lessons.flatMap((lesson) => [
    ...[...lesson.texts].map(([locale, text]) => ({ version, lesson, locale, text })),
    ...(lesson.easy ? [{ version, lesson, locale: EASY_LOCALE, text: lesson.easy }] : []),
  ])
  const failed = await Promise.all(
    places.map(async (place) => {
      try {
        await codeHashOf(place)
        return null
      } catch (error) {
        log.error({ err: error, course: version.file.id, lesson: place.lesson.id }, 'a checked lesson does not compile')
        return place.text.path
      }
    }),
  )
  return failed.find((path) => path !== null) ?? null
}
