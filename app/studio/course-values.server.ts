import { checkDrafted } from './drafted-course.server'

/** What the form of a course shows; empty while course.yaml cannot be read. */
export async function courseValuesOf(courseId: string): Promise<Record<string, string>> {
  const file = (await checkDrafted(courseId))?.course?.file
  if (!file) return {}
  const { title, summary, minutes, validity = '', picture = '' } = file
  return { titleDe: title.de, titleEn: title.en, summaryDe: summary.de, summaryEn: summary.en, minutes: String(minutes), validity, picture }
}
