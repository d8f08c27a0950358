import type { Element, Root } from 'hast'
import { headingAnchor, headingName, nameInLink } from './lesson-anchors'

type HtmlNode = Root | Root['children'][number]

/** Words the compiler puts into a lesson itself. */
export interface LessonWords {
  footnotes: string
  backToText: string
  taskDone: string
  taskOpen: string
  table: string
}

/** A rehype plugin: what Markdown makes of headings, tables and task lists, so that links, keyboard and screen reader get along with it. */
export function accessibleHtml(words: LessonWords) {
  return (root: Root): void => {
    const lesson: Lesson = { words, names: namesIn(root, new Set()) }
    const taken = new Set<string>()
    root.children = root.children.map((child) => changed(child, lesson, taken)) as Root['children']
  }
}

interface Lesson {
  words: LessonWords
  /** Of headings. */
  names: ReadonlySet<string>
}

const isHeading = (node: HtmlNode) => node.type === 'element' && /^h[1-6]$/.test(node.tagName)

const textOf = (node: HtmlNode): string => ('children' in node ? node.children.map(textOf).join('') : 'value' in node ? node.value : '')

function namesIn(node: HtmlNode, names: Set<string>): Set<string> {
  if (isHeading(node)) names.add(headingName(textOf(node)))
  else if ('children' in node) for (const child of node.children) namesIn(child, names)
  return names
}

function changed(node: HtmlNode, lesson: Lesson, taken: Set<string>): HtmlNode {
  if (!('children' in node)) return node
  const children = node.children.map((child) => changed(child, lesson, taken))
  const copy = { ...node, children } as HtmlNode
  if (copy.type !== 'element') return copy
  if (copy.tagName === 'input') return taskBox(copy, lesson.words)
  if (copy.tagName === 'a') return linked(copy, lesson.names)
  if (isHeading(copy)) return named(copy, taken)
  return copy.tagName === 'table' ? scrollable(copy, lesson.words) : copy
}

/** Of several headings of the same name links find the first. */
function named(heading: Element, taken: Set<string>): Element {
  const name = headingName(textOf(heading))
  if (heading.properties?.id !== undefined || name === '' || taken.has(name)) return heading
  taken.add(name)
  return { ...heading, properties: { ...heading.properties, id: headingAnchor(name) } }
}

function linked(link: Element, names: ReadonlySet<string>): Element {
  const name = nameInLink(String(link.properties?.href ?? ''))
  if (name === undefined || !names.has(name)) return link
  return { ...link, properties: { ...link.properties, href: `#${headingAnchor(name)}` } }
}

/** A disabled box without a name says nothing to a screen reader. */
function taskBox({ properties }: Element, words: LessonWords): Element {
  const done = properties?.checked === true
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['lesson-task'], role: 'img', ariaLabel: done ? words.taskDone : words.taskOpen },
    children: [{ type: 'text', value: done ? '☑' : '☐' }],
  }
}

/** A wide table scrolls by itself; who uses the keyboard must be able to reach it for that. */
function scrollable(table: Element, words: LessonWords): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['lesson-table'], role: 'group', ariaLabel: words.table, tabIndex: 0 },
    children: [table],
  }
}
