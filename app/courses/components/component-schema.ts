import { z } from 'zod'
import type { Activity, ActivityName } from '../definition'
import type { Report, Words } from '../findings'
import type { MediaKind, MediaUse } from '../media-types'
import type { MdxElement } from '../lesson-tree'

export type PropValue = string | number | boolean

export interface PropSchema {
  type: z.ZodType<PropValue>
  required: boolean
  /** What may be written, as it follows "expects". */
  expects: Words
  /** What may follow the name, as an example. */
  sample: string
  help: Words
  /** The value names a file of the lesson's folder. */
  media?: MediaUse
}

/** A component as an author wrote it: the values that fit its schema, and the components directly inside it. */
export interface Part {
  schema: ComponentSchema
  node: MdxElement
  props: Partial<Record<string, PropValue>>
  parts: Part[]
  /** Something readable stands in it beside its parts. */
  hasText: boolean
}

export interface PartRule {
  min: number
  max?: number
}

export interface ComponentSchema {
  name: string
  /** May stand in the lesson itself, not only inside another component. */
  topLevel: boolean
  /** May stand wherever Markdown may, inside other components too. */
  anywhere?: true
  /** Part of a sentence: does not leave its paragraph, unless it is all there is in it. */
  inline?: true
  props: Record<string, PropSchema>
  /** Whether Markdown may stand directly inside. */
  markdown: boolean
  /** Which components may stand directly inside, and how many. */
  parts: Record<string, PartRule>
  help: Words
  example?: Words
  /** What props, children and counts cannot say. */
  check?(part: Part, report: Report): void
  /** What there is to do in it; null: nothing, as it was written. */
  activity?(part: Part, seconds: (file: string) => number): Activity | null
  /** Never reaches a browser: the whole component, or some of its props. */
  onServer?: { whole?: true; props?: string[] }
  /** Its id is secret: it reaches the browser under an opaque id and sorted by it. */
  opaque?: true
}

export const ID_PATTERN = /^[a-z][a-z0-9-]{0,62}$/
const TEXT_MAX = 300

const prop = (type: z.ZodType<PropValue>, expects: Words, sample: string, help: Words): PropSchema => ({
  type,
  required: true,
  expects,
  sample,
  help,
})

export const optional = (schema: PropSchema): PropSchema => ({ ...schema, required: false })

export const text = (help: Words): PropSchema =>
  prop(
    z.string().trim().min(1).max(TEXT_MAX),
    { de: `einen Text mit höchstens ${TEXT_MAX} Zeichen`, en: `a text of ${TEXT_MAX} characters at most` },
    '="…"',
    help,
  )

export const identifier = (help: Words): PropSchema =>
  prop(
    z.string().regex(ID_PATTERN),
    {
      de: 'eine Kennung aus Kleinbuchstaben, Ziffern und Bindestrichen, die mit einem Buchstaben beginnt',
      en: 'an id of lower-case letters, digits and hyphens that begins with a letter',
    },
    '="link-pruefen"',
    help,
  )

export function oneOf(values: readonly [string, ...string[]], help: Words): PropSchema {
  const list = values.map((value) => `"${value}"`).join(', ')
  return prop(z.enum(values), { de: `einen dieser Werte: ${list}`, en: `one of these values: ${list}` }, `="${values[0]}"`, help)
}

export const percentOfPicture = (help: Words): PropSchema =>
  prop(
    z.number().min(0).max(100),
    { de: 'eine Zahl von 0 bis 100 (Prozent des Bildes)', en: 'a number from 0 to 100 (percent of the picture)' },
    '={12.5}',
    help,
  )

export const percentToPass = (help: Words): PropSchema => wholeNumber(1, 100, 80, help)

export const yesOrNo = (help: Words): PropSchema =>
  prop(z.boolean(), { de: '{true} oder {false}', en: '{true} or {false}' }, '={true}', help)

export const wholeNumber = (min: number, max: number, sample: number, help: Words): PropSchema =>
  prop(
    z.number().int().min(min).max(max),
    { de: `eine ganze Zahl von ${min} bis ${max}`, en: `a whole number from ${min} to ${max}` },
    `={${sample}}`,
    help,
  )

export const flag = (help: Words): PropSchema =>
  prop(z.boolean(), { de: 'nur seinen Namen, ohne Wert', en: 'its name alone, without a value' }, '', help)

const FILES: Record<Exclude<MediaKind, 'document'>, { expects: Words; sample: string }> = {
  picture: {
    expects: { de: 'den Namen einer Bilddatei im Ordner der Lektion', en: 'the name of a picture in the lesson’s folder' },
    sample: '="mail.de.svg"',
  },
  film: {
    expects: { de: 'den Namen einer MP4-Datei im Ordner der Lektion', en: 'the name of an MP4 file in the lesson’s folder' },
    sample: '="film.de.mp4"',
  },
  captions: {
    expects: { de: 'den Namen einer WebVTT-Datei im Ordner der Lektion', en: 'the name of a WebVTT file in the lesson’s folder' },
    sample: '="film.de.vtt"',
  },
}

export const mediaFile = (media: keyof typeof FILES, help: Words): PropSchema => ({
  ...prop(z.string().min(1), FILES[media].expects, FILES[media].sample, help),
  media,
})

/** What every activity carries of its own. */
export const nameOf = ({ props }: Part): ActivityName => ({ id: String(props.id), title: String(props.title) })

/** A file of the lesson's folder, of any kind that may be handed out. */
export const fileToFetch = (help: Words): PropSchema => ({
  ...prop(
    z.string().regex(/^(?!\w+:)[^/?#\\][^?#\\]*$/),
    { de: 'den Namen einer Datei im Ordner der Lektion', en: 'the name of a file in the lesson’s folder' },
    '="merkblatt.pdf"',
    help,
  ),
  media: 'link',
})

export const idsOf = (part: Part, name: string): string[] =>
  part.parts.filter(({ schema }) => schema.name === name).map(({ props }) => String(props.id))
