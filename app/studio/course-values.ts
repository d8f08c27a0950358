import { z } from 'zod'
import { COVERS } from '~/ui/covers'

const line = z.string().trim().min(1).max(200)
const paragraph = z.string().trim().min(1).max(1_000)

/** What a trainer says of a course in the form. */
export const courseValuesSchema = z.object({
  titleDe: line,
  titleEn: line,
  summaryDe: paragraph,
  summaryEn: paragraph,
  minutes: z.coerce.number().int().min(1).max(600),
  /** ISO 8601, empty: a completion does not expire. */
  validity: z.enum(['', 'P6M', 'P1Y', 'P2Y', 'P3Y']),
  /** Empty: none. */
  picture: z.enum(['', ...COVERS]),
})

export const lessonTitlesSchema = courseValuesSchema.pick({ titleDe: true, titleEn: true })

export const newCourseSchema = courseValuesSchema.extend({ lessonDe: line, lessonEn: line })

export type CourseValues = z.infer<typeof courseValuesSchema>
export type NewCourseValues = z.infer<typeof newCourseSchema>
export type CourseField = keyof NewCourseValues

export interface TypedCourse {
  typed: Record<string, string>
  faults: string[]
}

export const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].map(([name, value]) => [name, String(value)]))

/** What was typed as values, or the fields that cannot be taken, with everything as it was typed. */
export function readCourseForm<T>(schema: z.ZodType<T>, form: FormData): { values: T } | TypedCourse {
  const typed = typedIn(form)
  const read = schema.safeParse(typed)
  return read.success ? { values: read.data } : { typed, faults: [...new Set(read.error.issues.map(({ path }) => String(path[0])))] }
}
