import { z } from 'zod'
import { LOCALES, type Locale } from '~/platform/locale'

// Apart from the rest: lessons show the data, and zod would come along to every learner.

const line = z.string().trim().max(200)
const words = z.string().trim().max(600)
const perLocale = <T>(inner: z.ZodType<T>) => z.object(Object.fromEntries(LOCALES.map((locale) => [locale, inner])) as Record<Locale, z.ZodType<T>>)
const mail = z.union([z.literal(''), z.email().max(200)])

const contact = z.object({ name: line, mail, phone: line, note: perLocale(words) })

export const houseSchema = z.object({
  report: contact,
  'security-officer': contact,
  'data-protection-officer': contact,
  /** Short sentences, one a line. */
  'emergency-card': z.object({ lines: perLocale(z.string().trim().max(1_500)) }),
})
