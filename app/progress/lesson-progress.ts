import type { ActivityState } from '~/courses/components/activity-state'
import type { Day } from '~/platform/time'
import type { CourseProgress } from './complete'

export interface CourseStanding extends CourseProgress {
  /** Of a completion that counts today, of this or an earlier cycle. */
  completion: { on: Day; validUntil: Day | null } | null
  dueOn: Day | null
  mandatory: boolean
  /** This cycle is complete. */
  complete: boolean
}

/** How far a person is with a lesson and its course: what the page shows and every save answers with. */
export interface LessonProgress {
  activities: Record<string, ActivityState>
  done: boolean
  course: CourseStanding
}
