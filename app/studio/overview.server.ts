import { isRetired } from '~/courses/retired'
import { knownCourses } from '~/courses/content-store.server'
import type { CheckedCourse } from '~/courses/check-course.server'
import { currentVersion } from '~/courses/versions.server'
import { db } from '~/platform/db.server'
import { DEFAULT_LOCALE, LOCALES, type Locale } from '~/platform/locale'
import type { Day } from '~/platform/time'
import { checkDrafted } from './drafted-course.server'
import { originOf, type Origin } from './own-courses.server'
import { textAges } from './text-ages.server'

export interface LessonState {
  id: string
  title: string
  errors: number
  warnings: number
  /** Unpublished changes: of texts, and media they use. */
  drafts: number
  missing: Locale[]
  /** Translations whose original has been changed since. */
  older: Locale[]
  quizzes: string[]
}

export interface CourseState {
  id: string
  title: string
  published: boolean
  retired: boolean
  origin: Origin
  errors: number
  drafts: number
  lessons: LessonState[]
}

/** Every course with what there is to do in it, drafts taken as if they were published. */
export async function studioOverview(locale: Locale, day: Day): Promise<CourseState[]> {
  const begun = await db.draft.findMany({ distinct: ['courseId'], select: { courseId: true } })
  const ids = [...new Set([...knownCourses(), ...begun.map(({ courseId }) => courseId)])].sort()
  const states = await Promise.all(ids.map((id) => courseState(id, locale, day)))
  const { compare } = new Intl.Collator(locale)
  return states.flatMap((state) => state ?? []).sort((a, b) => Number(a.retired) - Number(b.retired) || compare(a.title, b.title))
}

export async function courseState(courseId: string, locale: Locale, day: Day): Promise<CourseState | null> {
  const checked = await checkDrafted(courseId)
  if (!checked) return null
  const drafts = await db.draft.findMany({ where: { courseId }, select: { path: true, savedAt: true } })
  const media = await db.draftMedium.findMany({ where: { courseId }, select: { path: true } })
  const used = new Set(checked.files.flatMap((one) => [...one.media.values()]))
  const paths = [...drafts, ...media.filter(({ path }) => used.has(path))].map(({ path }) => path)
  const ages = await textAges(courseId)
  const changedAt = (path: string) => drafts.find((draft) => draft.path === path)?.savedAt ?? ages.get(path)
  const file = checked.course?.file
  const listed = file?.lessons ?? [...checked.folder.folders].filter((path) => !path.includes('/')).map((name) => ({ id: name, folder: name }))
  return {
    id: courseId,
    title: file?.title[locale] ?? courseId,
    published: (await currentVersion(courseId)) !== null,
    retired: isRetired({ retired: file?.retired ?? null }, day),
    origin: await originOf(courseId),
    errors: count(checked, () => true, 'error'),
    drafts: paths.length,
    lessons: listed.map(({ id, folder }) => ({ ...lessonState(checked, { id, folder }, paths, locale), older: olderIn(folder, changedAt) })),
  }
}

function lessonState(checked: CheckedCourse, { id, folder }: { id: string; folder: string }, drafts: string[], locale: Locale): Omit<LessonState, 'older'> {
  const within = (path: string) => path.startsWith(`${folder}/`)
  const files = checked.files.filter(({ path }) => within(path))
  const titled = files.find((file) => file.locale === locale) ?? files[0]
  const parts = titled?.lesson.content?.parts ?? []
  return {
    id,
    title: titled?.lesson.content?.front.title ?? id,
    errors: count(checked, within, 'error'),
    warnings: count(checked, within, 'warning'),
    drafts: drafts.filter(within).length,
    missing: LOCALES.filter((one) => !files.some((file) => file.locale === one)),
    quizzes: parts.filter(({ schema }) => schema.name === 'Quiz').map(({ props }) => String(props.id)),
  }
}

function olderIn(folder: string, changedAt: (path: string) => Date | undefined): Locale[] {
  const original = changedAt(`${folder}/${DEFAULT_LOCALE}.mdx`)
  return LOCALES.filter((locale) => {
    const own = changedAt(`${folder}/${locale}.mdx`)
    return locale !== DEFAULT_LOCALE && original !== undefined && own !== undefined && own < original
  })
}

const count = (checked: CheckedCourse, within: (path: string) => boolean, severity: 'error' | 'warning') =>
  checked.found.filter(({ path, found }) => within(path) && found.severity === severity).length
