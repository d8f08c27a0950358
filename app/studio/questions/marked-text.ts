import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { judgeAddress } from '~/courses/address'
import { childrenOf, textIn } from '~/courses/lesson-tree'
import type { LossCode, Written } from './imported'

const html = unified().use(rehypeParse, { fragment: true }).use(rehypeRemark).freeze()
const markdown = unified().use(remarkParse).use(remarkGfm).freeze()

// Moodle's plain text may hold tags; one with any other in it is about tags and means them.
const FORMATTING = /^(p|br|b|strong|i|em|u|ul|ol|li|span|div|a|code|pre|sub|sup|img|table|thead|tbody|tr|td|th|h[1-6]|blockquote|font)$/i
const TAGS = /<\/?([a-z][a-z0-9]*)\b[^<>]*>/gi

function isHtml(text: string): boolean {
  const names = [...text.matchAll(TAGS)].map(([, name]) => name ?? '')
  return names.length > 0 && names.every((name) => FORMATTING.test(name))
}

/** The text as Markdown of a lesson: the same words, in a form that brings nothing foreign along. */
export function markedText({ format, text }: Written, losses: LossCode[]): RootContent[] {
  const clean = text.replace(/[^\P{Cc}\n\t]/gu, '')
  const asHtml = format === 'html' || (format === 'plain' && isHtml(clean))
  const root = asHtml ? (html.runSync(html.parse(clean)) as Root) : format === 'markdown' ? markdown.parse(clean) : plainText(clean)
  return blocks(root.children.flatMap((node) => ours(node, losses)))
}

function plainText(text: string): Root {
  const paragraphs = text.split(/\n[ \t]*\n/).map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '')
  return {
    type: 'root',
    children: paragraphs.map((paragraph) => ({
      type: 'paragraph',
      children: paragraph
        .split('\n')
        .flatMap((line, index): PhrasingContent[] => [...(index > 0 ? [{ type: 'break' } as const] : []), { type: 'text', value: line.trim() }]),
    })),
  }
}

const KEPT = new Set<string>(
  'paragraph text emphasis strong delete inlineCode code break blockquote list listItem table tableRow tableCell'.split(' '),
)

function ours(node: Nodes, losses: LossCode[]): Nodes[] {
  const inside = childrenOf(node).flatMap((child) => ours(child, losses))
  const text = (value: string): Nodes[] => (value === '' ? [] : [{ type: 'text', value }])
  if (node.type === 'heading') return [{ type: 'paragraph', children: [{ type: 'strong', children: inside as PhrasingContent[] }] }]
  if (node.type === 'image' || node.type === 'imageReference') {
    lose(losses, 'pictures')
    return text(node.alt ?? '')
  }
  if (node.type === 'link') {
    const judged = judgeAddress(node.url, 'link')
    if (judged.kind === 'elsewhere' && inside.some((child) => textIn(child).trim() !== '')) {
      return [{ type: 'link', url: node.url, children: inside as PhrasingContent[] }]
    }
    lose(losses, 'links')
    return inside
  }
  if (node.type === 'html') return /^<br\s*\/?>$/i.test(node.value) ? [{ type: 'break' }] : isHtml(node.value) ? [] : text(node.value)
  if (!KEPT.has(node.type)) return inside
  if (node.type === 'list' && inside.length === 0) return []
  const { position: _position, data: _data, ...copy } = node
  return [('children' in copy ? { ...copy, children: inside } : copy) as Nodes]
}

function lose(losses: LossCode[], code: LossCode): void {
  if (!losses.includes(code)) losses.push(code)
}

const INLINE = new Set(['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'link'])

/** Loose words become paragraphs; empty ones go. */
function blocks(nodes: Nodes[]): RootContent[] {
  const done: RootContent[] = []
  let loose: PhrasingContent[] = []
  const close = () => {
    if (loose.some((node) => textIn(node).trim() !== '')) done.push({ type: 'paragraph', children: loose })
    loose = []
  }
  for (const node of nodes) {
    if (INLINE.has(node.type)) loose.push(node as PhrasingContent)
    else {
      close()
      if (node.type !== 'paragraph' || textIn(node).trim() !== '') done.push(node as RootContent)
    }
  }
  close()
  return done
}
