import type { Locale } from '~/platform/locale'
import type { Day } from '~/platform/time'
import { courseEntries } from './course-entries.server'
import { homeOf, type Home } from './course-entry'

/** What a learner's start page shows. */
export async function learnerHome(personId: string, day: Day, locale: Locale): Promise<Home & { owner: string }> {
  return { owner: personId, ...homeOf(await courseEntries(personId, day, locale)) }
}
