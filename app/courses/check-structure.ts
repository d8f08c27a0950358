import type { Nodes, Root } from 'mdast'
import { valueOf, placesOf } from './check-code'
import type { Part, PropValue } from './components/component-schema'
import { findComponent } from './components/registry'
import type { Report } from './findings'
import { childrenOf, isBlank, isElement, isReadable, type MdxElement } from './lesson-tree'

/** The components of a lesson, outermost first, each with those inside it. */
export function partsOf(root: Root): Part[] {
  return partsIn(root)
}

function partsIn(node: Nodes): Part[] {
  return childrenOf(node).flatMap((child) => {
    const schema = isElement(child) && child.name !== null ? findComponent(child.name) : undefined
    if (!schema || !isElement(child)) return partsIn(child)
    const own = child.children.filter((inner) => !isElement(inner) || !inner.name || !findComponent(inner.name))
    return [{ schema, node: child, props: propsOf(child), parts: partsIn(child), hasText: isReadable(own) }]
  })
}

function propsOf(node: MdxElement): Part['props'] {
  const schema = findComponent(node.name ?? '')
  const props: [string, PropValue][] = []
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || !schema || !Object.hasOwn(schema.props, attribute.name)) continue
    const value = schema.props[attribute.name]?.type.safeParse(valueOf(attribute))
    if (value?.success) props.push([attribute.name, value.data])
  }
  return Object.fromEntries(props)
}

/** What stands in what, how often, and under which id. */
export function checkStructure(parts: Part[], report: Report): void {
  for (const part of parts) if (!part.schema.topLevel) reportPlace(part, report)
  checkIds(parts, report)
  for (const part of parts) checkPart(part, report)
}

const reportPlace = (part: Part, report: Report) =>
  report(part.node, 'wrong-place', { component: part.schema.name, places: placesOf(part.schema) })

function checkPart(part: Part, report: Report): void {
  const { schema, node, parts } = part
  for (const inner of parts) checkPlace(part, inner, report)
  for (const [name, { min, max }] of Object.entries(schema.parts)) {
    const same = parts.filter((inner) => inner.schema.name === name)
    if (same.length < min) report(node, 'part-missing', { component: schema.name, part: name, min })
    const extra = same[max ?? same.length]
    if (extra) report(extra.node, 'part-too-many', { component: schema.name, part: name, max: max ?? 0 })
  }
  if (schema.markdown) {
    if (!isReadable(node.children)) report(node, 'empty', { component: schema.name })
  } else {
    for (const child of node.children) {
      if (isBlank(child) || (isElement(child) && child.name && findComponent(child.name))) continue
      report(child, 'text-not-allowed', { component: schema.name, parts: Object.keys(schema.parts).join(', ') })
    }
  }
  checkIds(parts, report)
  schema.check?.(part, report)
  for (const inner of parts) checkPart(inner, report)
}

function checkPlace(outer: Part, inner: Part, report: Report): void {
  if (inner.schema.anywhere && outer.schema.markdown) return
  if (!Object.hasOwn(outer.schema.parts, inner.schema.name)) return reportPlace(inner, report)
  const direct = (outer.node.children as Nodes[]).includes(inner.node)
  if (!direct && !inner.schema.topLevel) {
    report(inner.node, 'part-not-direct', { component: inner.schema.name, parent: outer.schema.name })
  }
}

/** Among siblings an id is given once; activities are siblings wherever in the lesson they stand. */
function checkIds(parts: Part[], report: Report): void {
  const first = new Map<PropValue, number>()
  for (const { node, props } of parts) {
    if (props.id === undefined) continue
    const line = first.get(props.id)
    if (line !== undefined) report(node, 'id-duplicate', { id: String(props.id), line })
    else first.set(props.id, node.position?.start.line ?? 1)
  }
}
