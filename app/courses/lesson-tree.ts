import type { Nodes, Parents, Root } from 'mdast'
import type {} from 'remark-mdx'

export type MdxElement = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>
export type MdxExpression = Extract<Nodes, { type: 'mdxFlowExpression' | 'mdxTextExpression' }>
export type MdxAttribute = MdxElement['attributes'][number]

export const isElement = (node: Nodes): node is MdxElement =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'

export const isExpression = (node: Nodes): node is MdxExpression =>
  node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression'

/** A comment, or nothing at all: an expression without a statement in it. */
export function isComment(node: Nodes): boolean {
  if (!isExpression(node)) return false
  const program = node.data?.estree
  return program?.body.length === 0 && (program.comments?.length ?? 0) > 0
}

export const isBlank = (node: Nodes): boolean => (node.type === 'text' && node.value.trim() === '') || isComment(node)

export const childrenOf = (node: Nodes): Nodes[] => ('children' in node ? node.children : [])

/** Every node in document order; without recursion, so that no depth can exhaust the stack. */
export function* walk(root: Nodes): Generator<Nodes> {
  const waiting: Nodes[] = [root]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node
    const children = childrenOf(node)
    for (let index = children.length - 1; index >= 0; index--) waiting.push(children[index] as Nodes)
  }
}

type Definition = Extract<Nodes, { type: 'definition' }>

/** What `[text][name]` and `![text][name]` refer to; the first of several counts. */
export function definitionsIn(root: Root): Map<string, Definition> {
  const found = new Map<string, Definition>()
  for (const node of walk(root)) {
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node)
  }
  return found
}

/** The first node nested deeper than `limit`. */
export function deeperThan(root: Root, limit: number): Nodes | undefined {
  const waiting: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next
    if (depth > limit) return node
    for (const child of childrenOf(node)) waiting.push({ node: child, depth: depth + 1 })
  }
  return undefined
}

/** A copy of the tree; `change` gets each node with its children already changed and says what stands in its place. */
export function mapTree(node: Nodes, change: (node: Nodes) => Nodes[]): Nodes[] {
  if (!('children' in node)) return change(node)
  const children = node.children.flatMap((child) => mapTree(child, change))
  return change({ ...node, children } as Parents)
}

/** Whether something to read or see stands in these nodes. */
export function isReadable(nodes: Nodes[]): boolean {
  return nodes.some((node) => [...walk(node)].some((inner) => READABLE.has(inner.type) && !isBlank(inner)))
}

const READABLE = new Set<string>(['text', 'inlineCode', 'code', 'image', 'imageReference'])

/** The bare text in a node. */
export const textIn = (node: Nodes): string => ('value' in node ? node.value : childrenOf(node).map(textIn).join(''))
