import type { Nodes, Parents, PhrasingContent, Root } from 'mdast'
import { findComponent } from './components/registry'
import { childrenOf, isBlank, isElement, mapTree } from './lesson-tree'

/**
 * What Markdown reads as one paragraph is often a sentence and components written right below it. Components leave such
 * paragraphs and stand for themselves, so that it makes no difference where an author leaves a blank line.
 */
export function unravel(root: Root): Root {
  return mapTree(root, (node) => (node.type === 'paragraph' ? unravelled(node) : [node]))[0] as Root
}

const schemaOf = (node: Nodes) => (isElement(node) && node.name !== null ? findComponent(node.name) : undefined)

/** One that stands for itself; others are part of a sentence. */
function isComponent(node: Nodes): boolean {
  const schema = schemaOf(node)
  return schema !== undefined && !schema.inline
}

const asBlock = (node: Nodes): Nodes => ({ ...node, type: 'mdxJsxFlowElement' }) as Nodes

function unravelled(paragraph: Extract<Nodes, { type: 'paragraph' }>): Nodes[] {
  const { children } = paragraph
  const alone = soleComponent(children)
  if (alone) return [asBlock(alone)]
  if (!children.some(isComponent)) return [holdsComponent(paragraph) ? asContainer(paragraph) : paragraph]
  const pieces: Nodes[] = []
  let sentence: PhrasingContent[] = []
  const close = () => {
    const only = soleComponent(sentence)
    if (only) pieces.push(asBlock(only))
    else if (sentence.some((node) => !isBlank(node))) pieces.push({ ...paragraph, children: trimmed(sentence) })
    sentence = []
  }
  for (const child of children) {
    if (!isComponent(child)) sentence.push(child)
    else {
      close()
      pieces.push(asBlock(child))
    }
  }
  close()
  return pieces
}

/** The component, if nothing else stands beside it. */
function soleComponent(nodes: PhrasingContent[]): Nodes | undefined {
  const [one, ...others] = nodes.filter((node) => !isBlank(node))
  return one && others.length === 0 && schemaOf(one) ? one : undefined
}

/** Line breaks between a sentence and the component below it would show as spaces, a hard break as an empty line. */
function trimmed(sentence: PhrasingContent[]): PhrasingContent[] {
  const isEdge = (node: PhrasingContent | undefined) => node !== undefined && (node.type === 'break' || isBlank(node))
  let [start, end] = [0, sentence.length]
  while (isEdge(sentence[start])) start++
  while (isEdge(sentence[end - 1])) end--
  return sentence.slice(start, end)
}

const holdsComponent = (node: Parents): boolean =>
  childrenOf(node).some((child) => isComponent(child) || ('children' in child && holdsComponent(child)))

/** A component inside emphasis cannot leave the paragraph, and `<p>` cannot hold a block. */
const asContainer = <T extends Parents>(node: T): T => ({ ...node, data: { ...node.data, hName: 'div' } })
