import { db } from '~/platform/db.server'

/** Whether anything here ever knew the course: the catalogue, a rule or somebody's enrolment. */
export async function isKnownCourse(courseId: string): Promise<boolean> {
  const where = { courseId }
  const select = { courseId: true }
  const found = await Promise.all([
    db.coursePointer.findUnique({ where, select }),
    db.rule.findFirst({ where, select }),
    db.enrolment.findFirst({ where, select }),
  ])
  return found.some((row) => row !== null)
}
