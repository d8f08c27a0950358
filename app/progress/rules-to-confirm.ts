import type { CourseDefinition } from '~/courses/definition'
import type { Locale } from '~/platform/locale'
import { activitiesOf, isActivityDone, type DoneRecord } from './complete'

/** A rule of the house in a version that its reader has not confirmed yet. */
export interface RuleToConfirm {
  courseId: string
  lessonId: string
  activityId: string
  title: string
  version: string
  /** An earlier version is confirmed. */
  renewed: boolean
}

/** What a completed course asks to confirm all the same, because it came or changed after the completion. */
export function rulesToConfirm(course: CourseDefinition, records: DoneRecord[], locale: Locale): RuleToConfirm[] {
  return course.lessons.flatMap((lesson) =>
    activitiesOf(lesson, locale).flatMap((activity) => {
      if (activity.kind !== 'acknowledge' || isActivityDone(lesson, activity, records)) return []
      const { id: activityId, title, version } = activity
      const renewed = records.some((record) => record.lessonId === lesson.id && record.activityId === activityId && record.how === 'acknowledged')
      return [{ courseId: course.id, lessonId: lesson.id, activityId, title, version, renewed }]
    }),
  )
}
