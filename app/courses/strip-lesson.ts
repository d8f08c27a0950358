import type { Nodes, Root } from 'mdast'
import { judgeAddress } from './address'
import { httpsForBareWww, valueOf } from './check-code'
import type { ComponentSchema, PropValue } from './components/component-schema'
import { findComponent, TAGS } from './components/registry'
import { childrenOf, definitionsIn, isElement, type MdxElement } from './lesson-tree'
import type { MediaUse } from './media-types'

export interface StripOptions {
  /** The address a file of the lesson's folder is served at. */
  mediaUrl(file: string): string
  /** What is known of it, each to be told beside the address as `<prop><Fact>`: the size of a picture, say. */
  mediaFacts?(file: string, use: MediaUse): Record<string, number>
  /** The id under which something secret reaches the browser; `ids` lead from the activity down to it. */
  opaqueId(ids: string[]): string
}

/**
 * What may reach a browser, built anew: only nodes, tags and props on our lists are copied, so that nothing a check overlooked
 * can pass. Solutions, explanations, comments and frontmatter are left out.
 */
export function stripLesson(root: Root, options: StripOptions): Root {
  return copyRoot(root.children, { ...options, definitions: definitionsIn(root), onServer: false }, headingShift(root))
}

/** The parts of a lesson that stay on the server until they are asked for, each with the ids that lead to it: `<Explanation at="activity/question">`. */
export function serverPartsOf(root: Root, options: StripOptions): Root {
  const context = { ...options, definitions: definitionsIn(root), onServer: true }
  const found: Nodes[] = []
  const search = (node: Nodes, ids: string[]) => {
    const schema = schemaOf(node)
    if (schema?.onServer?.whole) {
      const copy = childrenOf(node).flatMap((child) => copyNode(child, ids, context, 0))
      const props = propsFor(schema, node as MdxElement, ids, context)
      found.push(element(node as MdxElement, schema.name, [['at', ids.join('/')], ...props], copy))
    } else for (const child of childrenOf(node)) search(child, [...ids, ...ownId(node)])
  }
  search(root, [])
  return { type: 'root', children: found as Root['children'] }
}

interface Context extends StripOptions {
  definitions: ReturnType<typeof definitionsIn>
  /** For the server's own use: nothing is left out. */
  onServer: boolean
}

/** The page's title is the first heading; headings of a lesson that begin there again move one down. */
function headingShift(root: Root): number {
  const hasFirst = (node: Nodes): boolean => (node.type === 'heading' && node.depth === 1) || childrenOf(node).some(hasFirst)
  return hasFirst(root) ? 1 : 0
}

const schemaOf = (node: Nodes) => (isElement(node) && node.name !== null ? findComponent(node.name) : undefined)

function ownId(node: Nodes): string[] {
  const id = isElement(node) ? node.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'id') : undefined
  return typeof id?.value === 'string' ? [id.value] : []
}

const copyRoot = (children: Nodes[], context: Context, shift: number): Root => ({
  type: 'root',
  children: children.flatMap((child) => copyNode(child, [], context, shift)) as Root['children'],
})

const PLAIN = new Set<string>(
  `text paragraph emphasis strong delete inlineCode code break thematicBreak blockquote list listItem table tableRow tableCell
  footnoteReference footnoteDefinition`.split(/\s+/),
)

function copyNode(node: Nodes, ids: string[], context: Context, shift: number): Nodes[] {
  if (isElement(node)) return copyElement(node, ids, context, shift)
  const copy = { ...node } as Nodes
  delete copy.position
  if ('children' in copy) copy.children = childrenOf(node).flatMap((child) => copyNode(child, ids, context, shift)) as never
  if (copy.type === 'footnoteReference' && context.onServer) return [] // its note stands at the end of the lesson
  if (PLAIN.has(copy.type)) return [copy]
  if (copy.type === 'heading') return [{ ...copy, depth: Math.min(copy.depth + shift, 6) as typeof copy.depth }]
  if (copy.type === 'link') return [linkTo(httpsForBareWww(copy), copy, context)]
  if (copy.type === 'image') return [pictureAt(copy.url, copy, context)]
  if (copy.type !== 'linkReference' && copy.type !== 'imageReference') return []
  const definition = context.definitions.get(copy.identifier)
  if (!definition) return childrenOf(copy)
  const { title } = definition
  if (copy.type === 'linkReference') return [linkTo(definition.url, { title, children: copy.children }, context)]
  return [pictureAt(definition.url, { title, alt: copy.alt }, context)]
}

type Link = Extract<Nodes, { type: 'link' }>

function linkTo(address: string, { title, children }: Pick<Link, 'title' | 'children'>, context: Context): Link {
  const url = addressOf(address, 'link', context)
  const away = url.startsWith('https:') ? { data: { hProperties: { rel: ['noopener', 'noreferrer'] } } } : {}
  return { type: 'link', url, title, children, ...away }
}

type Picture = Extract<Nodes, { type: 'image' }>

/** With its size, so that the text below does not move when it comes. */
function pictureAt(address: string, { title, alt }: Pick<Picture, 'title' | 'alt'>, context: Context): Picture {
  const { Width: width, Height: height } = factsOf(address, 'picture', context)
  const size = width && height ? { data: { hProperties: { width, height } } } : {}
  return { type: 'image', url: addressOf(address, 'picture', context), alt: alt ?? '', title, ...size }
}

function factsOf(address: string, use: MediaUse, { mediaFacts }: Context): Record<string, number> {
  const judged = judgeAddress(address, use)
  return (judged.kind === 'file' && mediaFacts?.(judged.path, use)) || {}
}

function addressOf(address: string, use: MediaUse, { mediaUrl }: Context): string {
  const judged = judgeAddress(address, use)
  if (judged.kind === 'refused') throw new Error('an address that the check refuses')
  return judged.kind === 'file' ? mediaUrl(judged.path) + judged.rest : address
}

function copyElement(node: MdxElement, ids: string[], context: Context, shift: number): Nodes[] {
  const name = node.name ?? ''
  const schema = findComponent(name)
  if (schema?.onServer?.whole && !context.onServer) return []
  const inside = [...ids, ...ownId(node)]
  const children = sortedOpaque(node.children.flatMap((child) => copyNode(child, inside, context, shift)))
  const inline: [string, PropValue][] = schema?.inline && node.type === 'mdxJsxTextElement' ? [['inline', true]] : []
  if (schema) return [element(node, name, [...propsFor(schema, node, inside, context), ...inline], children)]
  const allowed = TAGS.get(name)
  if (!allowed) throw new Error('a tag that the check refuses')
  return [element(node, name, stringsOf(node, allowed), children)]
}

function propsFor(schema: ComponentSchema, node: MdxElement, ids: string[], context: Context): [string, PropValue][] {
  return node.attributes.flatMap((attribute): [string, PropValue][] => {
    if (attribute.type !== 'mdxJsxAttribute' || !Object.hasOwn(schema.props, attribute.name)) return []
    const { name } = attribute
    if (schema.onServer?.props?.includes(name)) return []
    const prop = schema.props[name]
    const value = prop?.type.safeParse(valueOf(attribute))
    if (!prop || !value?.success) throw new Error('a prop that the check refuses')
    if (name === 'id' && schema.opaque) return [[name, context.opaqueId(ids)]]
    if (!prop.media) return [[name, value.data]]
    const file = String(value.data)
    const facts = Object.entries(factsOf(file, prop.media, context)).map(([fact, known]): [string, PropValue] => [name + fact, known])
    return [[name, addressOf(file, prop.media, context)], ...facts]
  })
}

const stringsOf = (node: MdxElement, allowed: readonly string[]): [string, PropValue][] =>
  node.attributes.flatMap((attribute): [string, PropValue][] =>
    attribute.type === 'mdxJsxAttribute' && allowed.includes(attribute.name) && typeof attribute.value === 'string'
      ? [[attribute.name, attribute.value]]
      : [],
  )

/** Choices go behind everything else and into the order of their opaque ids, which says nothing. */
function sortedOpaque(children: Nodes[]): Nodes[] {
  const isOpaque = (node: Nodes) => schemaOf(node)?.opaque === true
  const opaque = children.filter(isOpaque).sort((a, b) => ((ownId(a)[0] ?? '') < (ownId(b)[0] ?? '') ? -1 : 1))
  return [...children.filter((node) => !isOpaque(node)), ...opaque]
}

function element(from: MdxElement, name: string, props: [string, PropValue][], children: Nodes[]): MdxElement {
  return {
    type: from.type,
    name,
    attributes: props.map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value: jsxValue(value) })),
    children,
    data: { _mdxExplicitJsx: true }, // MDX's own mark: written as a tag, so never replaced by a component of that name
  } as MdxElement
}

type JsxValue = Extract<MdxElement['attributes'][number], { type: 'mdxJsxAttribute' }>['value']

function jsxValue(value: PropValue): JsxValue {
  if (typeof value === 'string') return value
  const literal = (inner: number | boolean) => ({ type: 'Literal' as const, value: inner, raw: String(inner) })
  const expression =
    typeof value === 'number' && value < 0
      ? { type: 'UnaryExpression' as const, operator: '-' as const, prefix: true as const, argument: literal(-value) }
      : literal(value)
  const body = [{ type: 'ExpressionStatement' as const, expression }]
  const estree = { type: 'Program' as const, sourceType: 'module' as const, comments: [], body }
  return { type: 'mdxJsxAttributeValueExpression', value: String(value), data: { estree } } as JsxValue
}
