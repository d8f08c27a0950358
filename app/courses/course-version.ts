import type { Locale } from '~/platform/locale'
import { LOCALES, DEFAULT_LOCALE } from '~/platform/locale'
import { activitiesIn, type CheckedLesson, type LessonContent } from './check-lesson'
import type { CourseDefinition, LessonDefinition, PerLocale } from './definition'
import type { CourseFile } from './schema'

/** A sound text of a lesson. */
export interface VersionText {
  path: string
  text: string
  lesson: CheckedLesson & { content: LessonContent }
  /** Names of its media, as written, to paths in the course's folder. */
  media: ReadonlyMap<string, string>
}

export interface VersionLesson {
  id: string
  folder: string
  texts: ReadonlyMap<Locale, VersionText>
  /** The same in German easy language. */
  easy?: VersionText
}

/** The language that has an easy version, and the file it stands in. */
export const EASY_LOCALE: Locale = 'de'
export const EASY_FILE = 'de-leicht.mdx'

/** Every text of a lesson. */
export const textsOfLesson = ({ texts, easy }: VersionLesson): VersionText[] => [...texts.values(), ...(easy ? [easy] : [])]

export interface VersionMedium {
  hash: string
  size: number
  seconds: number | null
  /** Of a picture, in pixels. */
  width?: number
  height?: number
}

/** All there is to a version of a course: every text sound, every medium at hand. */
export interface CourseContent {
  courseText: string
  file: CourseFile
  lessons: VersionLesson[]
  /** By path in the course's folder. */
  media: ReadonlyMap<string, VersionMedium>
}

export interface CourseVersion extends CourseContent {
  hash: string
}

export function definitionOf(version: CourseVersion): CourseDefinition {
  const { file } = version
  return {
    id: file.id,
    versionHash: version.hash,
    title: file.title,
    summary: file.summary,
    audience: file.audience ?? null,
    goals: file.goals ?? null,
    minutes: file.minutes,
    validity: file.validity ?? null,
    picture: file.picture ?? null,
    retired: file.retired ?? null,
    lessons: version.lessons.map((lesson) => lessonDefinition(version, lesson)),
    sources: file.sources ?? [],
  }
}

function lessonDefinition(version: CourseContent, { id, texts }: VersionLesson): LessonDefinition {
  const perLocale = <T>(pick: (text: VersionText) => T | undefined): PerLocale<T> =>
    Object.fromEntries([...texts].flatMap(([locale, text]) => (pick(text) === undefined ? [] : [[locale, pick(text)]])))
  const original = texts.get(servedLocale(texts, DEFAULT_LOCALE) ?? DEFAULT_LOCALE)
  return {
    id,
    minutes: original?.lesson.content.front.minutes ?? null,
    title: perLocale((text) => text.lesson.content.front.title),
    summary: perLocale((text) => text.lesson.content.front.summary),
    activities: perLocale((text) => activitiesIn(text.lesson.content, (file) => secondsOf(version, text, file))),
  }
}

export function mediumOf(version: CourseContent, text: VersionText, written: string): { path: string; medium: VersionMedium } | undefined {
  const path = text.media.get(withoutDot(written))
  const medium = path === undefined ? undefined : version.media.get(path)
  return path === undefined || !medium ? undefined : { path, medium }
}

/** `./bild.svg` and `bild.svg` are the same file. */
const withoutDot = (written: string) => decodeURIComponent(written).replace(/^(\.\/)+/, '')

const secondsOf = (version: CourseContent, text: VersionText, file: string) => mediumOf(version, text, file)?.medium.seconds ?? 0

/** The language a lesson is shown in to somebody who prefers `wanted`. */
export function servedLocale(texts: ReadonlyMap<Locale, unknown>, wanted: Locale): Locale | undefined {
  return [wanted, DEFAULT_LOCALE, ...LOCALES].find((locale) => texts.has(locale))
}
