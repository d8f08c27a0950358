import type { Nodes, Root } from 'mdast'
import { judgeAddress } from './address'
import type { ComponentSchema, PropValue } from './components/component-schema'
import { COMPONENTS, findComponent, parentsOf, TAGS } from './components/registry'
import type { Place, Report, Words } from './findings'
import { definitionsIn, isComment, isElement, isExpression, walk, type MdxAttribute, type MdxElement } from './lesson-tree'
import type { MediaUse } from './media-types'
import { suggestion } from './nearest'

/** A file of the lesson's folder that the text uses. */
export interface MediaReference {
  path: string
  use: MediaUse
  at: Place
}

export type UseMedia = (reference: MediaReference) => void

/** What each node may be, taken for itself: a lesson is data, speaks only our vocabulary and leads nowhere unsafe. */
export function checkCode(root: Root, report: Report, use: UseMedia): void {
  const definitions = definitionsIn(root)
  for (const node of walk(root)) {
    checkNode(node, report, use)
    const definition = node.type === 'imageReference' ? definitions.get(node.identifier) : undefined
    if (definition) checkAddress(definition.url, 'picture', node, report, use)
  }
}

function checkNode(node: Nodes, report: Report, use: UseMedia): void {
  if (node.type === 'mdxjsEsm') {
    const statements = node.data?.estree?.body ?? []
    for (const { loc } of statements) report({ line: loc?.start.line ?? 1, column: (loc?.start.column ?? 0) + 1 }, 'import-export', {})
  } else if (isExpression(node)) {
    if (!isComment(node)) report(node, 'expression', {})
  } else if (isElement(node)) {
    checkName(node, report)
    checkAttributes(node, report, use)
  } else if (node.type === 'link') {
    checkAddress(httpsForBareWww(node), 'link', node, report, use)
  } else if (node.type === 'definition') {
    checkAddress(node.url, 'link', node, report, use)
  } else if (node.type === 'image') {
    checkAddress(node.url, 'picture', node, report, use)
  }
  if ((node.type === 'image' || node.type === 'imageReference') && !node.alt?.trim()) report(node, 'alt-missing', {})
}

/** `www.example.org` written without a scheme becomes a link to http:// by GFM; we make it https. */
export function httpsForBareWww(link: Extract<Nodes, { type: 'link' }>): string {
  const [only] = link.children
  const isBare = only?.type === 'text' && /^www\./i.test(only.value) && link.url === `http://${only.value}`
  return isBare ? link.url.replace('http:', 'https:') : link.url
}

function checkAddress(address: string, use: MediaUse, at: Nodes | Place, report: Report, note: UseMedia): void {
  const judged = judgeAddress(address, use)
  if (judged.kind === 'refused') report(at, judged.rule, judged.params)
  if (judged.kind === 'file') note({ path: judged.path, use, at: 'line' in at ? at : (at.position?.start ?? { line: 1, column: 1 }) })
}

/** A list of our own names, which is not to be cut short like what an author wrote. */
const bothLanguages = (list: string): Words => ({ de: list, en: list })

const NAMES = COMPONENTS.map(({ name }) => name)

function checkName(node: MdxElement, report: Report): void {
  const { name } = node
  if (name === null) return report(node, 'fragment', {})
  if (findComponent(name) || TAGS.has(name)) return
  if (name.includes('.')) return report(node, 'member-name', { name })
  if (name.includes(':')) return report(node, 'namespace-name', { name })
  const meant = suggestion(name, NAMES, (component) => `<${component}>`)
  if (/^[a-z]/.test(name) || name.includes('-')) {
    return report(node, 'tag-forbidden', { tag: name, tags: [...TAGS.keys()].join(' '), suggestion: meant })
  }
  report(node, 'unknown-component', { component: name, suggestion: meant, known: bothLanguages(NAMES.join(', ')) })
}

const FORBIDDEN = new Set(
  `ref key style class classname dangerouslysetinnerhtml innerhtml outerhtml children is slot part nonce srcdoc srcset
  __proto__ constructor prototype __definegetter__ __definesetter__ tostring valueof`.split(/\s+/),
)

function checkAttributes(node: MdxElement, report: Report, use: UseMedia): void {
  const component = node.name === null ? undefined : findComponent(node.name)
  const known = component ? Object.keys(component.props) : TAGS.get(node.name ?? '')
  const seen = new Set<string>()
  for (const attribute of node.attributes) {
    const at = attribute.position ?? node.position
    const place = at?.start ?? { line: 1, column: 1 }
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      report(place, 'attribute-spread', {})
      continue
    }
    const { name } = attribute
    if (seen.has(name)) report(place, 'attribute-duplicate', { attribute: name })
    seen.add(name)
    if (/^on/i.test(name)) report(place, 'event-handler', { attribute: name })
    else if (FORBIDDEN.has(name.toLowerCase()) || name.includes(':')) report(place, 'attribute-forbidden', { attribute: name })
    else if (known && !known.includes(name)) reportUnknownProp(node.name ?? '', name, known, place, report)
    const value = valueOf(attribute)
    if (value === undefined) report(place, 'attribute-expression', { attribute: name })
    else if (component) checkProp(component, name, value, place, report, use)
  }
  checkRequired(node, component, seen, report)
  if (node.name === 'br' && node.children.length > 0) report(node, 'tag-void', { tag: 'br' })
}

function reportUnknownProp(owner: string, name: string, known: readonly string[], place: Place, report: Report): void {
  report(place, 'unknown-prop', {
    owner,
    attribute: name,
    suggestion: suggestion(name, known),
    known: known.length > 0 ? bothLanguages(known.join(', ')) : { de: 'keine', en: 'none' },
  })
}

/** The value an attribute stands for; undefined when it is anything but a string, a number or yes and no. */
export function valueOf(attribute: Extract<MdxAttribute, { type: 'mdxJsxAttribute' }>): PropValue | undefined {
  const { value } = attribute
  if (value === null || value === undefined) return true
  if (typeof value === 'string') return value
  const written = value.value.trim()
  if (written === 'true' || written === 'false') return written === 'true'
  return /^-?(\d+(\.\d+)?|\.\d+)$/.test(written) ? Number(written) : undefined
}

function checkProp(component: ComponentSchema, name: string, value: PropValue, place: Place, report: Report, use: UseMedia): void {
  const prop = Object.hasOwn(component.props, name) ? component.props[name] : undefined
  if (!prop) return
  if (!prop.type.safeParse(value).success) {
    const { expects, sample } = prop
    report(place, 'prop-invalid', { owner: component.name, attribute: name, expects, sample: name + sample })
  } else if (prop.media) checkAddress(String(value), prop.media, place, report, use)
}

function checkRequired(node: MdxElement, component: ComponentSchema | undefined, given: Set<string>, report: Report): void {
  const spread = node.attributes.some(({ type }) => type === 'mdxJsxExpressionAttribute')
  for (const [name, prop] of Object.entries(component?.props ?? {})) {
    if (!prop.required || given.has(name) || spread) continue
    report(node, 'prop-missing', { owner: component?.name ?? '', attribute: name, sample: name + prop.sample })
  }
}

/** Where a component may stand, in words. */
export function placesOf(component: ComponentSchema): Words {
  if (component.anywhere) return { de: 'überall dorthin, wo Text steht', en: 'wherever text stands' }
  const parents = parentsOf(component).map((name) => `<${name}>`)
  return {
    de: [...(component.topLevel ? ['direkt in die Lektion'] : []), ...parents.map((name) => `in ${name}`)].join(' oder '),
    en: [...(component.topLevel ? ['directly in the lesson'] : []), ...parents.map((name) => `in ${name}`)].join(' or '),
  }
}
