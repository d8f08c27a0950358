import type { Day } from '~/platform/time'
import type { CourseDefinition } from './definition'

/** From its day on nobody is assigned a retired course any more. */
export const isRetired = ({ retired }: Pick<CourseDefinition, 'retired'>, day: Day): boolean => retired !== null && retired <= day
