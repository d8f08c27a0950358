import { checkCourse, emptyMemory } from '~/courses/check-course.server'
import type { Finding } from '~/courses/findings'
import type { Day } from '~/platform/time'

/** What keeps a course's folder from being published as it is. */
export async function errorsIn(folder: string, today: Day): Promise<Finding[]> {
  const { found } = await checkCourse(folder, emptyMemory(), { today })
  return found.map(({ path, found: finding }): Finding => ({ file: path, ...finding })).filter(({ severity }) => severity === 'error')
}
