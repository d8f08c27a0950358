import type { Element, Root } from 'hast'

type HtmlNode = Root | Root['children'][number]

/** Words the compiler puts into a lesson itself. */
export interface LessonWords {
  footnotes: string
  backToText: string
  taskDone: string
  taskOpen: string
  table: string
}

/** A rehype plugin: what Markdown makes of tables and task lists, so that keyboard and screen reader get along with it. */
export function accessibleHtml(words: LessonWords) {
  return (root: Root): void => {
    root.children = root.children.map((child) => changed(child, words)) as Root['children']
  }
}

function changed(node: HtmlNode, words: LessonWords): HtmlNode {
  if (!('children' in node)) return node
  const children = node.children.map((child) => changed(child, words))
  const copy = { ...node, children } as HtmlNode
  if (copy.type !== 'element') return copy
  if (copy.tagName === 'input') return taskBox(copy, words)
  return copy.tagName === 'table' ? scrollable(copy, words) : copy
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
