import type { RootContent } from 'mdast'
import type { LossCode } from './imported'
import type { PreparedQuestion } from './question-mdx'

/** Markdown as the preview shows it: only what a lesson may hold, nothing of where it stood. */
export interface ShownNode {
  type: string
  value?: string
  url?: string
  ordered?: boolean
  children?: ShownNode[]
}

export interface ShownChoice {
  id: string
  text: ShownNode[]
  correct: boolean
  /** Where it belongs; null: nowhere, or the kind has no places. */
  target: ShownNode[] | null
  feedback: ShownNode[]
}

export interface ShownQuestion {
  id: string
  line: number
  kind: string
  category: string
  answer: boolean | null
  text: ShownNode[]
  /** The kind puts its choices somewhere. */
  placed: boolean
  choices: ShownChoice[]
  accepted: string[]
  explanation: ShownNode[]
  losses: LossCode[]
}

interface Origin {
  line: number
  category: string
  losses: LossCode[]
}

export function shownQuestion(question: PreparedQuestion, { line, category, losses }: Origin): ShownQuestion {
  const { id, kind, answer, accepted, targets } = question
  const placeOf = (wanted: string | null) => targets.find((target) => target.id === wanted)?.text.map(shownNode) ?? null
  return {
    id,
    line,
    kind,
    category,
    answer,
    text: question.text.map(shownNode),
    placed: targets.length > 0,
    choices: question.choices.map((choice) => ({
      id: choice.id,
      text: choice.text.map(shownNode),
      correct: choice.correct,
      target: placeOf(choice.target),
      feedback: choice.feedback.map(shownNode),
    })),
    accepted,
    explanation: question.explanation.map(shownNode),
    losses,
  }
}

function shownNode(node: RootContent): ShownNode {
  return {
    type: node.type,
    ...('value' in node && { value: node.value }),
    ...(node.type === 'link' && { url: node.url }),
    ...(node.type === 'list' && { ordered: node.ordered === true }),
    ...('children' in node && { children: node.children.map((child) => shownNode(child)) }),
  }
}
