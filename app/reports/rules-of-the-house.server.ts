import { findCourse, listCourses } from '~/courses/catalogue.server'
import type { CourseDefinition } from '~/courses/definition'
import { db } from '~/platform/db.server'
import type { Locale } from '~/platform/locale'
import { activitiesOf } from '~/progress/complete'

export interface HouseRule {
  /** Course, lesson and activity, joined by slashes. */
  key: string
  courseId: string
  lessonId: string
  activityId: string
  title: string
  courseTitle: string
  /** The version in force; null: no lesson asks for it any more. */
  current: string | null
  /** The version in force first, then those confirmed before, the latest first. */
  versions: string[]
}

/** Every rule that is to be confirmed, and every one that ever was. */
export async function rulesOfTheHouse(locale: Locale): Promise<HouseRule[]> {
  const rules = new Map((await listCourses()).flatMap((course) => rulesIn(course, locale)).map((rule) => [rule.key, rule]))
  const confirmed = await db.acknowledgement.groupBy({
    by: ['courseId', 'lessonId', 'activityId', 'version'],
    _min: { acknowledgedAt: true },
    orderBy: { _min: { acknowledgedAt: 'desc' } },
  })
  for (const { version, courseId, lessonId, activityId } of confirmed) {
    const place = { courseId, lessonId, activityId }
    const key = keyOf(place)
    const rule = rules.get(key) ?? (await formerRule(place, locale))
    if (!rule.versions.includes(version)) rule.versions.push(version)
    rules.set(key, rule)
  }
  return [...rules.values()].sort((a, b) => a.title.localeCompare(b.title, locale) || (a.key < b.key ? -1 : 1))
}

interface RulePlace {
  courseId: string
  lessonId: string
  activityId: string
}

const keyOf = ({ courseId, lessonId, activityId }: RulePlace) => [courseId, lessonId, activityId].join('/')

function rulesIn(course: CourseDefinition, locale: Locale): HouseRule[] {
  return course.lessons.flatMap((lesson) =>
    activitiesOf(lesson, locale).flatMap((activity) => {
      if (activity.kind !== 'acknowledge') return []
      const place = { courseId: course.id, lessonId: lesson.id, activityId: activity.id }
      const { title, version } = activity
      return [{ ...place, key: keyOf(place), title, courseTitle: course.title[locale], current: version, versions: [version] }]
    }),
  )
}

/** As it was called in the course it was last confirmed in. */
async function formerRule(place: RulePlace, locale: Locale): Promise<HouseRule> {
  const last = await db.acknowledgement.findFirst({ where: { ...place }, select: { versionHash: true }, orderBy: { acknowledgedAt: 'desc' } })
  const course = last && (await findCourse(place.courseId, last.versionHash))
  const then = course && rulesIn(course, locale).find(({ key }) => key === keyOf(place))
  const { title = place.activityId, courseTitle = place.courseId } = then ?? {}
  return { ...place, key: keyOf(place), title, courseTitle, current: null, versions: [] }
}
