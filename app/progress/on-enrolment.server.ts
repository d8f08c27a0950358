import { currentEnrolment } from '~/assignments/enrolments.server'
import { db, type Db } from '~/platform/db.server'
import { forbidden } from '~/platform/http.server'
import { log } from '~/platform/log.server'
import type { CourseTarget } from './target.server'

/**
 * Runs `write` in a transaction on the person's own current enrolment. Without one nothing is written: 403.
 * All writes to one enrolment run one after the other, so that what they read before writing stays true.
 */
export async function onEnrolment<T>(
  { personId, courseId, day }: CourseTarget,
  write: (tx: Db, enrolmentId: string) => Promise<T>,
): Promise<T> {
  return db.$transaction(async (tx) => {
    const enrolment = await currentEnrolment(personId, courseId, day, tx)
    if (!enrolment) {
      log.warn({ person: personId, course: courseId }, 'refused a write without an enrolment')
      throw forbidden()
    }
    // Changes nothing, but both databases hold the row for this transaction from here on.
    await tx.enrolment.updateMany({ where: { id: enrolment.id, personId }, data: { courseId } })
    return write(tx, enrolment.id)
  })
}
