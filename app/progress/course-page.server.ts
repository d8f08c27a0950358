import type { Source } from '~/courses/definition'
import type { Locale } from '~/platform/locale'
import type { CoverName } from '~/ui/covers'
import type { LocatedLesson } from './course-lessons'
import { lessonTitle } from './course-entries.server'
import { courseStanding } from './course-standing.server'
import type { CourseStanding } from './lesson-progress'
import { doneRecords } from './mark-done.server'
import { openCourse } from './open-course.server'
import { courseOf, type CourseTarget } from './target.server'
import { db } from '~/platform/db.server'

export interface CoursePage {
  title: string
  summary: string
  audience: string | null
  goals: string[]
  picture: CoverName | null
  minutes: number
  validity: string | null
  lessons: LocatedLesson[]
  sources: Source[]
  standing: CourseStanding
}

/** A course's page; opening it takes the course, voluntarily if nobody assigned it. */
export async function openCoursePage(target: CourseTarget, locale: Locale): Promise<CoursePage> {
  const course = await courseOf(target)
  const enrolment = await openCourse(target)
  const standing = await courseStanding(target.personId, course, await doneRecords(enrolment.id, db), target.day)
  return {
    title: course.title[locale],
    summary: course.summary[locale],
    audience: course.audience?.[locale] ?? null,
    goals: course.goals?.[locale] ?? [],
    picture: course.picture,
    minutes: course.minutes,
    validity: course.validity,
    lessons: course.lessons.map((lesson) => ({
      id: lesson.id,
      title: lessonTitle(lesson, locale),
      summary: lesson.summary[locale] ?? null,
      minutes: lesson.minutes,
    })),
    sources: course.sources,
    standing,
  }
}
