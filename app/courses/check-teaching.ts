import type { Root } from 'mdast'
import type { Locale } from '~/platform/locale'
import { activityAnchor } from './components/activity-anchor'
import type { Part } from './components/component-schema'
import type { Report } from './findings'
import { headingName, nameInLink } from './lesson-anchors'
import { textIn, walk } from './lesson-tree'
import { HARDEST, readingLevel } from './reading-level'
import { placeAt } from './syntax-errors'

interface Lesson {
  root: Root
  parts: Part[]
  locale: Locale
  /** As it was written. */
  text: string
}

/** What makes a lesson hard to follow though it is not wrong: each a warning with its reason. */
export function checkTeaching({ root, parts, locale, text }: Lesson, report: Report): void {
  const warn: typeof report = (at, rule, params) => report(at, rule, params, 'warning')
  checkHeadings(root, warn)
  checkLinks(root, parts, warn)
  checkReferences(root, text, warn)
  for (const quiz of allParts(parts).filter(({ schema }) => schema.name === 'Quiz')) checkLengths(quiz, warn)
  const level = readingLevel(root, locale)
  if (level && level.score < HARDEST) {
    warn({ line: 1, column: 1 }, 'hard-to-read', { score: level.score, least: HARDEST, words: level.hardest.join(', ') })
  }
}

const allParts = (parts: Part[]): Part[] => parts.flatMap((part) => [part, ...allParts(part.parts)])

function checkHeadings(root: Root, report: Report): void {
  let before = 1 // the page's title
  for (const node of walk(root)) {
    if (node.type !== 'heading') continue
    if (node.depth > before + 1) report(node, 'heading-skipped', { from: before, to: node.depth })
    before = node.depth
  }
}

/** Links inside a lesson lead to its headings and activities. */
function checkLinks(root: Root, parts: Part[], report: Report): void {
  const nodes = [...walk(root)]
  const names = new Set([
    ...nodes.filter(({ type }) => type === 'heading').map((heading) => headingName(textIn(heading))),
    ...allParts(parts).map(({ props }) => activityAnchor(String(props.id ?? ''))),
  ])
  for (const node of nodes) {
    const name = node.type === 'link' || node.type === 'definition' ? nameInLink(node.url) : undefined
    if (name !== undefined && !names.has(name)) report(node, 'link-nowhere', { address: `#${name}` })
  }
}

const REFERENCE = /(?<!\\)\[\^([^\]\s\\]+)\]|(?<![\\\]])\[([^\][\\]+)\]\[([^\][\n]*)\]/g

const REFERENCES_TOLD = 50

/** What refers to nothing is read as plain text, brackets and all. */
function checkReferences(root: Root, text: string, report: Report): void {
  let told = 0
  for (const node of walk(root)) {
    if (node.type !== 'text' || !node.position) continue
    const { start, end } = node.position
    const [from, written] = [start.offset ?? 0, text.slice(start.offset, end.offset)]
    for (const { index, 1: footnote, 2: shown, 3: name } of written.matchAll(REFERENCE)) {
      if (++told > REFERENCES_TOLD) return
      const at = placeAt(text, from + index)
      if (footnote !== undefined) report(at, 'footnote-undefined', { name: footnote })
      else report(at, 'link-undefined', { name: name || (shown ?? '') })
    }
  }
}

const QUESTIONS_NEEDED = 3
const CLEARLY = 1.1

/** Who notices that the longest answer is always the right one needs to know nothing. */
function checkLengths(quiz: Part, report: Report): void {
  const telling = quiz.parts
    .filter(({ schema, props }) => schema.name === 'Question' && (props.kind === 'single' || props.kind === 'multiple'))
    .map((question) => question.parts.filter(({ schema }) => schema.name === 'Choice').map((choice) => ({ correct: choice.props.correct === true, length: lengthOf(choice.node) })))
  const isTold = (choices: { correct: boolean; length: number }[]) => {
    const [right, wrong] = [choices.filter(({ correct }) => correct), choices.filter(({ correct }) => !correct)]
    const longest = Math.max(0, ...wrong.map(({ length }) => length))
    return wrong.length > 0 && right.length > 0 && right.every(({ length }) => length > longest * CLEARLY)
  }
  if (telling.length >= QUESTIONS_NEEDED && telling.every(isTold)) report(quiz.node, 'quiz-longest-right', {})
}

/** Of what is shown before it is answered. */
const lengthOf = (choice: Part['node']) =>
  choice.children
    .filter((child) => !('name' in child && child.name === 'Feedback'))
    .map(textIn)
    .join('')
    .replace(/\s+/g, ' ')
    .trim().length
