import { markdown, markdownLanguage } from '@codemirror/lang-markdown'
import { yamlFrontmatter } from '@codemirror/lang-yaml'
import type { LanguageSupport } from '@codemirror/language'
import { tags } from '@lezer/highlight'
import type { BlockContext, Element, InlineContext, Line, MarkdownConfig } from '@lezer/markdown'
import { scanTag, type Tag } from '../tags'

const OPENER = '<'.charCodeAt(0)
const BRACE = '{'.charCodeAt(0)
const LINES_MAX = 60
const COMMENT = { open: '{/*', close: '*/}' }

type Elements = Pick<BlockContext | InlineContext, 'elt'>

/** Components and comments within Markdown; HTML and indented code, which MDX does not know, are left out. */
export const mdxSyntax: MarkdownConfig = {
  defineNodes: [
    { name: 'MdxBlock', block: true },
    { name: 'MdxTag' },
    { name: 'MdxBracket', style: tags.angleBracket },
    { name: 'MdxName', style: tags.tagName },
    { name: 'MdxProp', style: tags.attributeName },
    { name: 'MdxValue', style: tags.attributeValue },
    { name: 'MdxComment', style: tags.comment },
  ],
  remove: ['HTMLBlock', 'HTMLTag', 'IndentedCode'],
  parseBlock: [{ name: 'MdxBlock', parse: parseBlock, before: 'Blockquote' }],
  parseInline: [{ name: 'MdxInline', parse: parseInline, before: 'Emphasis' }],
}

/** Markdown with components, under a head of YAML. */
export function mdx(): LanguageSupport {
  return yamlFrontmatter({ content: markdown({ base: markdownLanguage, extensions: [mdxSyntax], completeHTMLTags: false }) })
}

function parseInline(cx: InlineContext, next: number, pos: number): number {
  if (next !== OPENER && next !== BRACE) return -1
  const text = cx.slice(pos, cx.end)
  if (next === BRACE) {
    const end = commentEnd(text)
    return end > 0 ? cx.addElement(cx.elt('MdxComment', pos, pos + end)) : -1
  }
  const tag = scanTag(text, 0)
  return tag?.complete ? cx.addElement(tagElement(cx, tag, pos)) : -1
}

const commentEnd = (text: string): number =>
  text.startsWith(COMMENT.open) ? text.indexOf(COMMENT.close) + COMMENT.close.length : 0

/** A tag or a comment on lines of its own: there it may go over several lines. */
function parseBlock(cx: BlockContext, line: Line): boolean {
  if (line.next !== OPENER && line.next !== BRACE) return false
  const start = cx.lineStart + line.pos
  let text = line.text.slice(line.pos)
  const first = scanTag(text, 0)
  const isComment = text.startsWith(COMMENT.open)
  const goesOn = isComment ? !text.includes(COMMENT.close) : first !== null && !first.complete
  if (!goesOn && !standsAlone(text, isComment ? commentEnd(text) : first?.to)) return false
  for (let lines = 0; goesOn && lines < LINES_MAX && !isWhole(text, isComment); lines++) {
    if (!cx.nextLine()) break
    text += `\n${line.text}`
  }
  cx.addElement(cx.elt('MdxBlock', start, start + text.length, insideBlock(cx, text, start, isComment)))
  cx.nextLine()
  return true
}

const standsAlone = (text: string, end: number | undefined) => end !== undefined && end > 0 && text.slice(end).trim() === ''

const isWhole = (text: string, isComment: boolean) => (isComment ? text.includes(COMMENT.close) : scanTag(text, 0)?.complete === true)

function insideBlock(cx: BlockContext, text: string, start: number, isComment: boolean): Element[] {
  if (isComment) {
    const end = text.includes(COMMENT.close) ? commentEnd(text) : text.length
    return [cx.elt('MdxComment', start, start + end), ...cx.parser.parseInline(text.slice(end), start + end)]
  }
  const tag = scanTag(text, 0)
  return tag ? [tagElement(cx, tag, start), ...cx.parser.parseInline(text.slice(tag.to), start + tag.to)] : []
}

function tagElement(cx: Elements, tag: Tag, start: number): Element {
  const elt = (name: string, from: number, to: number) => cx.elt(name, start + from, start + to)
  const nameAt = tag.from + (tag.closing ? 2 : 1)
  const children = [elt('MdxBracket', tag.from, nameAt), elt('MdxName', nameAt, nameAt + tag.name.length)]
  for (const { name, from, to, value } of tag.attributes) {
    children.push(elt('MdxProp', from, from + name.length))
    if (value && to > from + name.length + 1) children.push(elt('MdxValue', from + name.length + 1, to))
  }
  if (tag.complete) children.push(elt('MdxBracket', tag.to - (tag.selfClosing ? 2 : 1), tag.to))
  return cx.elt('MdxTag', start + tag.from, start + tag.to, children)
}
