import { badRequest } from '~/platform/http.server'
import { activitiesOf, WHOLE_LESSON } from './complete'
import { markDone } from './mark-done.server'
import { onEnrolment } from './on-enrolment.server'
import { lessonOf, type LessonTarget } from './target.server'

/** "Gelesen": only a lesson without activities is done by it. */
export async function recordReading(target: LessonTarget): Promise<void> {
  const { course, lesson } = await lessonOf(target)
  if (activitiesOf(lesson).length > 0) throw badRequest('lesson')
  await onEnrolment(target, (tx, enrolmentId) =>
    markDone({ target, enrolmentId, course, activityId: WHOLE_LESSON, how: 'read' }, tx),
  )
}
