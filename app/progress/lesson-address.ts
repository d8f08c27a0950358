import { activityAnchor } from '~/courses/components/activity-anchor'
import type { ShownPart } from '~/courses/components/activity-state'

const SHOW = 'zeige'
const MISSING = 'fehlt'

/** Where a course's certificate stands. */
export const certificateAddress = (courseId: string): string => `/zertifikat/${courseId}`

export const courseAddress = (course: string) => `/kurse/${encodeURIComponent(course)}`

export const lessonAddress = (course: string, lesson: string) => `${courseAddress(course)}/${encodeURIComponent(lesson)}`

export const activityAddress = (course: string, lesson: string, activity: string) => `${lessonAddress(course, lesson)}#${activityAnchor(activity)}`

export interface AfterForm {
  activity: string | null
  shown: string | null
  missing: boolean
}

/** Where the page goes on after a form was sent without JavaScript: at the activity, with the part in question shown. */
export function addressAfterForm(lesson: string, { activity, shown, missing }: AfterForm): string {
  if (!activity) return lesson
  const search = new URLSearchParams()
  if (shown) search.set(SHOW, `${activity}.${shown}`)
  if (missing) search.set(MISSING, '1')
  return `${lesson}${search.size > 0 ? `?${search}` : ''}#${activityAnchor(activity)}`
}

export function shownIn(url: string): ShownPart | null {
  const { searchParams } = new URL(url)
  const [activity, part] = (searchParams.get(SHOW) ?? '').split('.') // ids have no dot
  return activity && part ? { activity, part, missing: searchParams.has(MISSING) } : null
}
