import type { ComponentSchema, PropSchema } from '~/courses/components/component-schema'
import { COMPONENTS, findComponent } from '~/courses/components/registry'
import { fitsUse, type MediaUse } from '~/courses/media-types'
import { EXPECTED, frontmatterSchema } from '~/courses/schema'
import type { Locale } from '~/platform/locale'
import type { CompletionContext } from './completion-context'
import { freshId } from './fresh-ids'

export interface Suggestion {
  label: string
  /** What is written; `${}` are the places to fill in, one after the other. */
  snippet: string
  kind: 'component' | 'prop' | 'value' | 'file' | 'key'
  detail?: string
  /** One sentence in the trainer's language. */
  info?: string
}

export interface SuggestionSource {
  /** What lies in the lesson's folder. */
  media: readonly string[]
  /** Ids already in the text. */
  ids: ReadonlySet<string>
  locale: Locale
}

export function suggestionsFor(context: CompletionContext, source: SuggestionSource): Suggestion[] {
  switch (context.kind) {
    case 'component':
      return componentsIn(context.parent).map((schema) => ofComponent(schema, source))
    case 'closing':
      return context.parent === null ? [] : [{ label: context.parent, snippet: `${context.parent}>`, kind: 'component' }]
    case 'prop':
      return propsOf(context.component)
        .filter(([name]) => !context.used.includes(name))
        .map(([name, prop]) => ofProp(name, prop, source.locale))
    case 'value':
      return valuesOf(context, source)
    case 'picture':
      return filesOf('picture', source)
    case 'frontmatter':
      return Object.keys(frontmatterSchema.shape)
        .filter((key) => !context.used.includes(key))
        .map((key) => ({ label: key, snippet: `${key}: \${}`, kind: 'key', info: EXPECTED[key]?.[source.locale] }))
  }
}

/** Whether a component may stand directly in another, or in the lesson itself. */
export function fitsIn(schema: ComponentSchema, parent: string | null): boolean {
  if (parent === null) return schema.topLevel || schema.anywhere === true
  const outer = findComponent(parent)
  if (!outer) return schema.topLevel
  return Object.hasOwn(outer.parts, schema.name) || (outer.markdown && schema.anywhere === true)
}

const componentsIn = (parent: string | null) => COMPONENTS.filter((schema) => fitsIn(schema, parent))

const propsOf = (component: string) => Object.entries(findComponent(component)?.props ?? {})

function ofComponent(schema: ComponentSchema, { ids, locale }: SuggestionSource): Suggestion {
  const props = Object.entries(schema.props)
    .filter(([, prop]) => prop.required)
    .map(([name, prop]) => ` ${name === 'id' ? `id="\${${freshId(idFor(schema), ids)}}"` : name + fillIn(prop.sample)}`)
    .join('')
  const hasContent = schema.markdown || Object.keys(schema.parts).length > 0
  const content = hasContent ? `>\n\${}\n</${schema.name}>` : ' />'
  return { label: schema.name, snippet: schema.name + props + content, kind: 'component', info: schema.help[locale] }
}

const idFor = ({ name }: ComponentSchema) => name.toLowerCase()

/** A sample with its value as a place to fill in: `="tip"` is `="${tip}"`. */
const fillIn = (sample: string) => sample.replace(/^(=["{])(.*)(["}])$/, (_whole, open, value, close) => `${open}\${${value === '…' ? '' : value}}${close}`)

const ofProp = (name: string, prop: PropSchema, locale: Locale): Suggestion => ({
  label: name,
  snippet: name + fillIn(prop.sample),
  kind: 'prop',
  detail: prop.required ? '*' : undefined,
  info: prop.help[locale],
})

function valuesOf({ component, prop: name }: { component: string; prop: string }, source: SuggestionSource): Suggestion[] {
  const prop = findComponent(component)?.props[name]
  if (!prop) return []
  if (prop.media) return filesOf(prop.media, source)
  if (name === 'for' || name === 'to') return [...source.ids].map((id) => ({ label: id, snippet: id, kind: 'value' }))
  return optionsOf(prop).map((value) => ({ label: value, snippet: value, kind: 'value', info: prop.help[source.locale] }))
}

/** The values of a list of words, through whatever stands around it. */
function optionsOf({ type }: PropSchema): string[] {
  return 'options' in type && Array.isArray(type.options) ? type.options.filter((option) => typeof option === 'string') : []
}

const filesOf = (use: MediaUse, { media }: SuggestionSource): Suggestion[] =>
  media.filter((file) => fitsUse(file, use)).map((file) => ({ label: file, snippet: file, kind: 'file' }))
