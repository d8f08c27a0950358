import type { BlockContent, PhrasingContent, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import type { MdxElement } from '~/courses/lesson-tree'

const writer = unified().use(remarkGfm).use(remarkMdx).use(remarkStringify, { bullet: '-', rule: '-' }).freeze()

/** A question whose texts are Markdown of ours and whose parts have their permanent ids. */
export interface PreparedQuestion {
  id: string
  kind: string
  answer: boolean | null
  text: RootContent[]
  targets: PreparedPart[]
  choices: (PreparedPart & { correct: boolean; target: string | null; feedback: RootContent[] })[]
  accepted: string[]
  explanation: RootContent[]
}

export interface PreparedPart {
  id: string
  text: RootContent[]
}

type Attribute = [name: string, value: string | true | { expression: string }]

/** The questions as an author would write them; `mark` is said before each, where a text is still to be translated. */
export const questionsToMdx = (questions: PreparedQuestion[], mark: string | null = null): string =>
  write(questions.map((question) => questionNode(question, mark)))

export const quizToMdx = (id: string, title: string, questions: PreparedQuestion[], mark: string | null = null): string =>
  write([flow('Quiz', [['id', id], ['title', title]], questions.map((question) => questionNode(question, mark)))])

const write = (children: RootContent[]): string => writer.stringify({ type: 'root', children } as Root).trimEnd()

function questionNode(question: PreparedQuestion, mark: string | null): RootContent {
  const { id, kind, answer, text, targets, choices, accepted, explanation } = question
  const attributes: Attribute[] = [['id', id], ['kind', kind]]
  if (answer !== null) attributes.push(['answer', { expression: String(answer) }])
  return flow('Question', attributes, [
    ...(mark === null ? text : marked(text, mark)),
    ...targets.map((target) => part('Target', [['id', target.id]], target.text)),
    ...choices.map((choice) => part('Choice', choiceAttributes(choice), choice.text, choice.feedback)),
    ...accepted.map((spelling) => part('Accept', [], [{ type: 'paragraph', children: [{ type: 'text', value: spelling }] }])),
    ...(explanation.length > 0 ? [flow('Explanation', [], explanation)] : []),
  ])
}

const choiceAttributes = ({ id, correct, target }: PreparedQuestion['choices'][number]): Attribute[] => [
  ['id', id],
  ...(correct ? ([['correct', true]] as Attribute[]) : []),
  ...(target !== null ? ([['for', target]] as Attribute[]) : []),
]

function marked(text: RootContent[], mark: string): RootContent[] {
  const [first, ...rest] = text
  const word: PhrasingContent = { type: 'text', value: `${mark} ` }
  if (first?.type === 'paragraph') return [{ ...first, children: [word, ...first.children] }, ...rest]
  return [{ type: 'paragraph', children: [word] }, ...text]
}

/** On one line where one line is enough. */
function part(name: string, attributes: Attribute[], text: RootContent[], feedback: RootContent[] = []): RootContent {
  const [words, said] = [lineOf(text), lineOf(feedback)]
  if (!words || (feedback.length > 0 && !said)) {
    return flow(name, attributes, [...text, ...(feedback.length > 0 ? [flow('Feedback', [], feedback)] : [])])
  }
  const inside = said ? [...words, { type: 'text', value: ' ' } as const, inline('Feedback', [], said)] : words
  return { type: 'paragraph', children: [inline(name, attributes, inside)] }
}

function lineOf(text: RootContent[]): PhrasingContent[] | null {
  const [only] = text
  if (text.length !== 1 || only?.type !== 'paragraph') return null
  return only.children.some(({ type }) => type === 'break') ? null : only.children
}

const element = (type: MdxElement['type'], name: string, attributes: Attribute[], children: unknown[]) => ({
  type,
  name,
  attributes: attributes.map(([key, value]) => ({
    type: 'mdxJsxAttribute',
    name: key,
    value: value === true ? null : typeof value === 'string' ? value : { type: 'mdxJsxAttributeValueExpression', value: value.expression },
  })),
  children,
})

const flow = (name: string, attributes: Attribute[], children: RootContent[]) =>
  element('mdxJsxFlowElement', name, attributes, children as BlockContent[]) as RootContent

const inline = (name: string, attributes: Attribute[], children: PhrasingContent[]) =>
  element('mdxJsxTextElement', name, attributes, children) as PhrasingContent
