import { EMPTY_HOUSE, type HouseData } from '~/organisation/house'
import { houseData } from '~/organisation/house.server'
import type { Locale } from '~/platform/locale'
import { lessonTitle } from './course-entries.server'
import { neighboursOf, type LocatedLesson, type Neighbours } from './course-lessons'
import type { LessonProgress } from './lesson-progress'
import { openLesson } from './open-course.server'
import type { LessonTarget } from './target.server'

export interface LessonPage extends Neighbours {
  courseTitle: string
  /** What one can do who has completed the course. */
  goals: string[]
  title: string
  summary: string | null
  minutes: number | null
  /** The language the lesson is written in, which need not be the one asked for. */
  servedLocale: Locale
  easy: { offered: boolean; shown: boolean }
  codeUrl: string
  lessons: LocatedLesson[]
  progress: LessonProgress
  house: HouseData
}

export async function openLessonPage(target: LessonTarget & { easy?: boolean }, locale: Locale): Promise<LessonPage> {
  const { course, text, progress } = await openLesson({ ...target, locale })
  const lessons = course.lessons.map((lesson) => ({
    id: lesson.id,
    title: lessonTitle(lesson, locale),
    summary: lesson.summary[locale] ?? null,
    minutes: lesson.minutes,
  }))
  return {
    ...neighboursOf(lessons, target.lessonId),
    courseTitle: course.title[locale],
    goals: course.goals?.[locale] ?? [],
    title: text.title,
    summary: text.summary,
    minutes: lessons.find(({ id }) => id === target.lessonId)?.minutes ?? null,
    servedLocale: text.locale,
    easy: text.easy,
    codeUrl: text.codeUrl,
    lessons,
    progress,
    house: text.usesHouse ? await houseData() : EMPTY_HOUSE,
  }
}
