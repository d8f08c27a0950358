import type { Locale } from '~/platform/locale'
import type { Day } from '~/platform/time'
import { publicActivity } from './choice-ids.server'
import type { Part } from './components/component-schema'
import { definitionOf, EASY_LOCALE, servedLocale, type CourseVersion } from './course-version'
import type { CourseDefinition, LessonText } from './definition'
import { prepareLesson, type TextInPlace } from './lesson-code.server'
import { isRetired } from './retired'
import { currentVersion, listPointers, loadVersion } from './versions.server'

const definitions = new WeakMap<CourseVersion, CourseDefinition>()

function definition(version: CourseVersion): CourseDefinition {
  const known = definitions.get(version) ?? definitionOf(version)
  definitions.set(version, known)
  return known
}

/** The current version of every course, by id. */
export async function listVersions(): Promise<CourseVersion[]> {
  const versions = await Promise.all((await listPointers()).map(({ courseId, versionHash }) => loadVersion(courseId, versionHash)))
  return versions.filter((version) => version !== null)
}

/** Every course of the catalogue, by id. */
export const listCourses = async (): Promise<CourseDefinition[]> => (await listVersions()).map(definition)

/** Ids of the courses that nobody is assigned any more that day. */
export async function retiredCourses(day: Day): Promise<string[]> {
  return (await listCourses()).filter((course) => isRetired(course, day)).map(({ id }) => id)
}

/** The course as it is now, or as it was in an earlier version; null when there is none. */
export async function findCourse(courseId: string, versionHash?: string): Promise<CourseDefinition | null> {
  const version = await findVersion(courseId, versionHash)
  return version && definition(version)
}

const findVersion = (courseId: string, versionHash?: string) =>
  versionHash === undefined ? currentVersion(courseId) : loadVersion(courseId, versionHash)

/** Which of its texts: of an earlier version, or the one in easy language. */
export interface TextChoice {
  versionHash?: string
  easy?: boolean
}

/** Where a lesson's text stands, in the wanted language or the one shown instead. */
export async function findText(
  courseId: string,
  lessonId: string,
  wanted: Locale,
  { versionHash, easy = false }: TextChoice = {},
): Promise<(TextInPlace & { version: CourseVersion }) | null> {
  const version = await findVersion(courseId, versionHash)
  const lesson = version?.lessons.find(({ id }) => id === lessonId)
  const locale = lesson && servedLocale(lesson.texts, wanted)
  const text = locale && ((easy && locale === EASY_LOCALE ? lesson.easy : undefined) ?? lesson.texts.get(locale))
  return version && text ? { version, lesson, locale, text } : null
}

const usesHouse = (parts: Part[]): boolean => parts.some((part) => part.schema.name === 'House' || usesHouse(part.parts))

/** A lesson ready to be shown: compiled, and at hand for the server's rendering. Nothing in it is secret. */
export async function findLessonText(courseId: string, lessonId: string, wanted: Locale, choice: TextChoice = {}): Promise<LessonText | null> {
  const place = await findText(courseId, lessonId, wanted, choice)
  if (!place) return null
  const { version, locale, text } = place
  const activities = definition(version).lessons.find(({ id }) => id === lessonId)?.activities[locale] ?? []
  const { title, summary } = text.lesson.content.front
  return {
    locale,
    easy: { offered: locale === EASY_LOCALE && place.lesson.easy !== undefined, shown: text === place.lesson.easy },
    title,
    summary: summary ?? null,
    ...(await prepareLesson(place)),
    versionHash: version.hash,
    usesHouse: usesHouse(text.lesson.content.parts),
    activities: activities.map((activity) => publicActivity(courseId, lessonId, activity)),
  }
}
