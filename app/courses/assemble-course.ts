import { DEFAULT_LOCALE, LOCALES, type Locale } from '~/platform/locale'
import { difference } from './check-translations'
import type { CheckedCourse, CheckedFile } from './check-course.server'
import { EASY_FILE, EASY_LOCALE, textsOfLesson, type CourseContent, type VersionLesson, type VersionMedium, type VersionText } from './course-version'

type Texts = Map<Locale, VersionText>

/**
 * The course as it may be shown now: what is sound in the folder, and for what is broken there its last good version.
 * Null when there is nothing good of it at all. `kept` tells a medium's hash; it is asked only for media in use.
 */
export function assembleCourse(
  checked: CheckedCourse,
  last: CourseContent | null,
  kept: (path: string) => VersionMedium | undefined,
): CourseContent | null {
  const course = checked.course ?? (last && { text: last.courseText, file: last.file })
  if (!course) return null
  const lessons = course.file.lessons.flatMap(({ id, folder }): VersionLesson[] => {
    const before = last?.lessons.find((lesson) => lesson.id === id)
    const texts = agreeing(textsOf(checked, { id, folder }, before), before)
    return texts.size > 0 ? [{ id, folder, texts, easy: easyOf(checked, { folder, texts }, before) }] : []
  })
  if (lessons.length === 0) return null
  return { courseText: course.text, file: course.file, lessons, media: mediaOf(lessons, checked, last, kept) }
}

function textsOf(checked: CheckedCourse, lesson: { id: string; folder: string }, before: VersionLesson | undefined): Texts {
  const texts: Texts = new Map()
  for (const locale of LOCALES) {
    const path = `${lesson.folder}/${locale}.mdx`
    const file = checked.files.find((candidate) => candidate.path === path)
    const gone = checked.folder.folders.has(lesson.folder) && !isThere(checked, path)
    const text = file?.sound ? currentText(file) : gone ? undefined : before?.texts.get(locale)
    if (text) texts.set(locale, { ...text, path })
  }
  return texts
}

/** The easy version, as long as it fits the lesson beside it. */
function easyOf(checked: CheckedCourse, { folder, texts }: { folder: string; texts: ReadonlyMap<Locale, VersionText> }, before: VersionLesson | undefined): VersionText | undefined {
  const path = `${folder}/${EASY_FILE}`
  const file = checked.files.find((candidate) => candidate.path === path)
  const text = file?.sound ? currentText(file) : isThere(checked, path) ? before?.easy : undefined
  const original = texts.get(EASY_LOCALE)
  return text && original && !difference(original, text) ? { ...text, path } : undefined
}

const isThere = ({ folder }: CheckedCourse, path: string) => folder.files.has(path) || folder.folders.has(path)

function currentText({ path, text, lesson, media }: CheckedFile): VersionText | undefined {
  const { content } = lesson
  return content ? { path, text, lesson: { ...lesson, content }, media } : undefined
}

/** A new text and an old translation may not fit each other: then the lesson waits as a whole, or goes without the translation. */
function agreeing(texts: Texts, before: VersionLesson | undefined): ReadonlyMap<Locale, VersionText> {
  const [first] = texts.keys()
  const locale = texts.has(DEFAULT_LOCALE) ? DEFAULT_LOCALE : first
  const original = locale && texts.get(locale)
  if (!original || [...texts.values()].every((text) => text === original || !difference(original, text))) return texts
  return before && before.texts.size > 0 ? before.texts : new Map([[locale, original]])
}

/** Media of texts in the folder are the folder's; an old text keeps its old media unless a new one uses the same file. */
function mediaOf(
  lessons: VersionLesson[],
  checked: CheckedCourse,
  last: CourseContent | null,
  kept: (path: string) => VersionMedium | undefined,
): Map<string, VersionMedium> {
  const texts = lessons.flatMap(textsOfLesson)
  const isCurrent = (text: VersionText) => checked.files.some((file) => file.sound && file.text === text.text)
  const media = new Map<string, VersionMedium>()
  for (const text of [...texts.filter(isCurrent), ...texts]) {
    for (const path of text.media.values()) {
      const medium = media.get(path) ?? (isCurrent(text) ? kept(path) : undefined) ?? last?.media.get(path) ?? kept(path)
      if (medium) media.set(path, medium)
    }
  }
  return media
}
