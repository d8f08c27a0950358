import { z } from 'zod'
import { LOCALES, type Locale } from '~/platform/locale'
import { isDay } from '~/platform/time'
import { ID_PATTERN } from './components/component-schema'
import { Findings, type Found, type Report, type Words } from './findings'
import { CONTROL_ID } from './schema'
import { placeInYaml, readYaml } from './yaml-file'

const line = z.string().trim().min(1).max(300)
const words = z.strictObject({ de: line, en: line })
const url = z.url({ protocol: /^https$/ })

const controlSchema = z.strictObject({
  id: z.string().regex(CONTROL_ID),
  title: line,
  topic: line.optional(),
  modal: line.optional(),
  /** Why no lesson can serve it: only the organisation can meet it. */
  organisational: words.optional(),
})

/** A catalogue of controls in `content/controls` or CONTENT_DIR/controls. */
const catalogueSchema = z.strictObject({
  id: z.string().regex(ID_PATTERN),
  title: words,
  /** Of the controls' titles and topics. */
  language: z.enum(LOCALES),
  source: z.strictObject({ title: line, url: url.optional(), date: z.string().refine(isDay).optional(), version: line.optional() }),
  licence: z.strictObject({ title: line, url: url.optional(), note: words.optional() }),
  controls: z.array(controlSchema).min(1).max(5_000),
})

export type ControlCatalogue = z.infer<typeof catalogueSchema>

const TEXT: Words = { de: 'einen Text (höchstens 300 Zeichen)', en: 'a text (300 characters at most)' }
const BOTH: Words = { de: 'einen Text je Sprache: { "de": "…", "en": "…" }', en: 'a text by language: { "de": "…", "en": "…" }' }

const EXPECTED_IN_CATALOGUE: Record<string, Words> = {
  id: {
    de: 'eine Kennung: für den Katalog aus Kleinbuchstaben und Bindestrichen, für eine Maßnahme wie SENS.2.2',
    en: 'an id: of lower-case letters and hyphens for the catalogue, such as SENS.2.2 for a control',
  },
  title: TEXT,
  topic: TEXT,
  modal: TEXT,
  version: TEXT,
  de: TEXT,
  en: TEXT,
  note: BOTH,
  organisational: BOTH,
  language: { de: '"de" oder "en"', en: '"de" or "en"' },
  source: { de: 'die Quelle: { "title": "…", "url": "https://…" }', en: 'the source: { "title": "…", "url": "https://…" }' },
  licence: { de: 'die Lizenz: { "title": "CC BY-SA 4.0" }', en: 'the licence: { "title": "CC BY-SA 4.0" }' },
  url: { de: 'eine Adresse, die mit https:// beginnt', en: 'an address that begins with https://' },
  date: { de: 'einen Tag wie 2026-07-30', en: 'a day such as 2026-07-30' },
  controls: { de: 'eine Liste von Maßnahmen: [{ "id": "…", "title": "…" }]', en: 'a list of controls: [{ "id": "…", "title": "…" }]' },
}

/** Reads a catalogue; null when something in it is wrong. JSON is YAML too, so that findings know their place. */
export function readCatalogue(text: string): { catalogue: ControlCatalogue | null; found: Found[] } {
  const findings = new Findings()
  const report: Report = (at, rule, params) => findings.report(at, rule.startsWith('yaml') ? 'json' : rule, params)
  const catalogue = readYaml(text, 1, catalogueSchema, report, EXPECTED_IN_CATALOGUE)
  const seen = new Set<string>()
  for (const [index, { id }] of catalogue?.controls.entries() ?? []) {
    if (seen.has(id)) report(placeInYaml(text, ['controls', index, 'id']), 'control-duplicate', { id })
    seen.add(id)
  }
  return { catalogue: findings.list.length === 0 ? catalogue : null, found: findings.sorted() }
}

/** A lesson as far as it serves controls. */
export interface ServingLesson {
  course: string
  lesson: string
  title: string
  controls: readonly string[]
}

export interface TaughtControl {
  id: string
  title: string
  topic: string | null
  lessons: Omit<ServingLesson, 'controls'>[]
  /** Why only the organisation can meet it; null: a lesson can. */
  organisational: string | null
}

export interface TaughtCatalogue {
  id: string
  title: string
  language: Locale
  source: ControlCatalogue['source']
  licence: { title: string; url?: string; note: string | null }
  controls: TaughtControl[]
}

/** Which control of each catalogue is taught where. */
export function taughtIn(catalogues: readonly ControlCatalogue[], lessons: readonly ServingLesson[], locale: Locale): TaughtCatalogue[] {
  return catalogues.map(({ id, title, language, source, licence, controls }) => ({
    id,
    title: title[locale],
    language,
    source,
    licence: { title: licence.title, url: licence.url, note: licence.note?.[locale] ?? null },
    controls: controls.map((control) => ({
      id: control.id,
      title: control.title,
      topic: control.topic ?? null,
      lessons: lessons.filter(({ controls: served }) => served.includes(control.id)).map(({ controls: _served, ...place }) => place),
      organisational: control.organisational?.[locale] ?? null,
    })),
  }))
}

export type ControlState = 'taught' | 'organisational' | 'open'

/** What a lesson teaches is taught, also where the organisation has its part in it. */
export function stateOf({ lessons, organisational }: Pick<TaughtControl, 'lessons' | 'organisational'>): ControlState {
  if (lessons.length > 0) return 'taught'
  return organisational === null ? 'open' : 'organisational'
}

interface Front {
  title: string
  controls?: string[]
}

/** A control counts as served as soon as one language of the lesson names it. */
export function serving(file: { id: string; title: Record<Locale, string> }, lesson: string, fronts: [Locale, Front | null][], locale: Locale): ServingLesson {
  const title = fronts.find(([language]) => language === locale)?.[1]?.title ?? fronts[0]?.[1]?.title ?? lesson
  const controls = [...new Set(fronts.flatMap(([, front]) => front?.controls ?? []))]
  return { course: file.id, lesson, title: `${file.title[locale]}: ${title}`, controls }
}
