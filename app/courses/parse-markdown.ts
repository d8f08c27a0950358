import type { Nodes, Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { childrenOf, isElement, walk } from './lesson-tree'

const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm).use(remarkMdx).freeze()

/** The syntax tree of a lesson; throws the parser's own message where the text is no MDX. */
export function parseMarkdown(text: string): Root {
  const root = processor.parse(text)
  for (const node of walk(root)) if (isElement(node) && node.name === 'Inbox') keepAddressesPlain(node)
  return root
}

/** GFM makes links of bare addresses. In a mock mailbox, where nothing may open, they stay the text they are. */
function keepAddressesPlain(mailbox: Nodes): void {
  for (const node of walk(mailbox)) {
    if ('children' in node) node.children = childrenOf(node).flatMap((child) => (isBareAddress(child) ? childrenOf(child) : [child])) as never
  }
}

function isBareAddress(node: Nodes): boolean {
  if (node.type !== 'link' || node.title) return false
  const [only] = node.children
  return only?.type === 'text' && node.children.length === 1 && ['', 'mailto:', 'http://'].some((scheme) => node.url === scheme + only.value)
}
