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

const isComponent = (node: Nodes) => isElement(node) && node.name !== null && findComponent(node.name) !== undefined

function unravelled(paragraph: Extract<Nodes, { type: 'paragraph' }>): Nodes[] {
  const { children } = paragraph
  if (!children.some(isComponent)) return [holdsComponent(paragraph) ? asContainer(paragraph) : paragraph]
  const pieces: Nodes[] = []
  let sentence: PhrasingContent[] = []
  const close = () => {
    if (sentence.some((node) => !isBlank(node))) pieces.push({ ...paragraph, children: trimmed(sentence) })
    sentence = []
  }
  for (const child of children) {
    if (!isComponent(child)) sentence.push(child)
    else {
      close()
      pieces.push({ ...child, type: 'mdxJsxFlowElement' } as Nodes)
    }
  }
  close()
  return pieces
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
