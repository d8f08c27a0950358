import { z } from 'zod'
import { isDay } from '~/platform/time'
import type { Locale } from '~/platform/locale'
import { COVERS } from '~/ui/covers'
import { ID_PATTERN } from './components/component-schema'
import type { Words } from './findings'

const line = z.string().trim().min(1).max(200)
const paragraph = z.string().trim().min(1).max(1_000)
const id = z.string().regex(ID_PATTERN)
const minutes = z.number().int().min(1).max(600)
const day = z.string().refine(isDay)
/** As in SENS.3.1, ORP.3.A3 or ISO27001-6.3. */
export const CONTROL_ID = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,62}$/u
const PERIOD = /^P(?=\d)(\d{1,3}Y)?(\d{1,3}M)?(\d{1,3}W)?(\d{1,4}D)?$/

/** German is required; what has no English yet is shown in German. */
const perLocale = <T>(inner: z.ZodType<T>) =>
  z.strictObject({ de: inner, en: inner.optional() }).transform((words): Record<Locale, T> => {
    const { de, en } = words as { de: T; en?: T }
    return { de, en: en ?? de }
  })

export const frontmatterSchema = z.strictObject({
  title: line,
  summary: paragraph.optional(),
  minutes: minutes.optional(),
  /** Ids of the controls it serves, of a catalogue in content/controls. */
  controls: z.array(z.string().regex(CONTROL_ID)).min(1).max(100).optional(),
  /** When somebody last checked that all of it still holds. */
  reviewed: day.optional(),
})

export type Frontmatter = z.infer<typeof frontmatterSchema>

export const courseFileSchema = z.strictObject({
  id,
  title: perLocale(line),
  summary: perLocale(paragraph),
  audience: perLocale(paragraph).optional(),
  goals: perLocale(z.array(paragraph).min(1).max(20)).optional(),
  minutes,
  validity: z
    .string()
    .regex(PERIOD)
    .refine((period) => /[1-9]/.test(period))
    .optional(),
  lessons: z
    .array(z.strictObject({ id, folder: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]{0,99}$/u) }))
    .min(1)
    .max(200),
  /** The drawing that stands for the course in lists and on its page. */
  picture: z.enum(COVERS).optional(),
  /** From this day on nobody is assigned it any more. */
  retired: day.optional(),
  sources: z
    .array(z.strictObject({ title: line, url: z.url({ protocol: /^https$/ }).optional(), date: day.optional() }))
    .max(200)
    .optional(),
})

export type CourseFile = z.infer<typeof courseFileSchema>

const WHOLE_TEXT = { de: 'einen Text (höchstens 1000 Zeichen)', en: 'a text (1,000 characters at most)' }
const SHORT_TEXT = { de: 'einen Text (höchstens 200 Zeichen)', en: 'a text (200 characters at most)' }
const PER_LANGUAGE = { de: 'Angaben je Sprache, etwa { de: …, en: … }', en: 'values by language, such as { de: …, en: … }' }

/** What each entry of course.yaml and frontmatter takes, by its name. */
export const EXPECTED: Record<string, Words> = {
  id: {
    de: 'eine Kennung aus Kleinbuchstaben, Ziffern und Bindestrichen, die mit einem Buchstaben beginnt',
    en: 'an id of lower-case letters, digits and hyphens that begins with a letter',
  },
  title: SHORT_TEXT,
  summary: WHOLE_TEXT,
  audience: PER_LANGUAGE,
  goals: PER_LANGUAGE,
  de: WHOLE_TEXT,
  en: WHOLE_TEXT,
  minutes: { de: 'eine ganze Zahl von 1 bis 600', en: 'a whole number from 1 to 600' },
  validity: { de: 'eine Dauer nach ISO 8601, etwa P1Y für ein Jahr', en: 'an ISO 8601 duration, such as P1Y for a year' },
  lessons: {
    de: 'eine Liste von Lektionen: - { id: erkennen, folder: 1-erkennen }',
    en: 'a list of lessons: - { id: erkennen, folder: 1-erkennen }',
  },
  folder: { de: 'den Namen eines Ordners neben course.yaml', en: 'the name of a folder beside course.yaml' },
  sources: {
    de: 'eine Liste von Quellen: - { title: …, url: https://…, date: 2026-07-30 }',
    en: 'a list of sources: - { title: …, url: https://…, date: 2026-07-30 }',
  },
  url: { de: 'eine Adresse, die mit https:// beginnt', en: 'an address that begins with https://' },
  controls: {
    de: 'eine Liste von Maßnahmen der Kataloge in content/controls: [SENS.2.2, SENS.2.8]',
    en: 'a list of controls from the catalogues in content/controls: [SENS.2.2, SENS.2.8]',
  },
  picture: { de: `eine dieser Zeichnungen: ${COVERS.join(', ')}`, en: `one of these drawings: ${COVERS.join(', ')}` },
  reviewed: { de: 'einen Tag wie 2026-07-30', en: 'a day such as 2026-07-30' },
  retired: { de: 'einen Tag wie 2026-07-30', en: 'a day such as 2026-07-30' },
  date: { de: 'einen Tag wie 2026-07-30', en: 'a day such as 2026-07-30' },
}

export const ANY_VALUE: Words = { de: 'etwas anderes', en: 'something else' }
