import { findCourse } from '~/courses/catalogue.server'
import type { Activity, CourseDefinition, LessonDefinition } from '~/courses/definition'
import { badRequest, notFound } from '~/platform/http.server'
import type { Locale } from '~/platform/locale'
import type { Day } from '~/platform/time'
import { activitiesOf } from './complete'

/** Who does something, where, and when. */
export interface CourseTarget {
  personId: string
  courseId: string
  now: Date
  day: Day
}

export interface LessonTarget extends CourseTarget {
  lessonId: string
}

export interface ActivityTarget extends LessonTarget {
  activityId: string
}

export interface FoundLesson {
  course: CourseDefinition
  lesson: LessonDefinition
}

export async function courseOf({ courseId }: Pick<CourseTarget, 'courseId'>): Promise<CourseDefinition> {
  const course = await findCourse(courseId)
  if (!course) throw notFound()
  return course
}

export function lessonIn(course: CourseDefinition, lessonId: string): LessonDefinition | null {
  return course.lessons.find((lesson) => lesson.id === lessonId) ?? null
}

/** The lesson a write is for; an id nobody knows is a faulty request. */
export async function lessonOf(target: Pick<LessonTarget, 'courseId' | 'lessonId'>): Promise<FoundLesson> {
  const course = await courseOf(target)
  const lesson = lessonIn(course, target.lessonId)
  if (!lesson) throw badRequest('lesson')
  return { course, lesson }
}

type ActivityOf<K extends Activity['kind']> = Extract<Activity, { kind: K }>

export function activityIn<K extends Activity['kind']>(
  activities: Activity[],
  activityId: string,
  ...kinds: K[]
): ActivityOf<K> {
  const activity = activities.find(({ id }) => id === activityId)
  if (!activity || !kinds.some((kind) => kind === activity.kind)) throw badRequest('activity')
  return activity as ActivityOf<K>
}

export async function activityOf<K extends Activity['kind']>(
  target: Pick<ActivityTarget, 'courseId' | 'lessonId' | 'activityId'> & { locale?: Locale },
  ...kinds: K[]
): Promise<FoundLesson & { activity: ActivityOf<K> }> {
  const found = await lessonOf(target)
  return { ...found, activity: activityIn(activitiesOf(found.lesson, target.locale), target.activityId, ...kinds) }
}
