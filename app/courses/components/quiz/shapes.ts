import type { QuestionKindName } from '~/quizzes/schema'
import type { Report } from '../../findings'
import type { Part } from '../component-schema'

/** What a kind of question is written with: how many of which parts, and which props of its own. */
interface Shape {
  parts: Partial<Record<'Choice' | 'Target' | 'Accept' | 'Place', number>>
  props?: readonly ('answer' | 'src' | 'alt')[]
  choice?: 'correct' | 'for'
}

export const SHAPES: Record<QuestionKindName, Shape> = {
  single: { parts: { Choice: 2 }, choice: 'correct' },
  multiple: { parts: { Choice: 2 }, choice: 'correct' },
  truefalse: { parts: {}, props: ['answer'] },
  order: { parts: { Choice: 2 } },
  match: { parts: { Target: 2, Choice: 2 }, choice: 'for' },
  sort: { parts: { Target: 2, Choice: 2 }, choice: 'for' },
  text: { parts: { Accept: 1 } },
  spot: { parts: { Place: 2 }, props: ['src', 'alt'] },
}

const PARTS = ['Choice', 'Target', 'Accept', 'Place'] as const
const PROPS = ['answer', 'src', 'alt'] as const

export const partsNamed = (part: Part, name: string): Part[] => part.parts.filter(({ schema }) => schema.name === name)

/** Whether a question has what its kind needs, and nothing its kind has no use for. */
export function checkShape(part: Part, kind: QuestionKindName, report: Report): void {
  const shape = SHAPES[kind]
  for (const name of PARTS) {
    const [min, found] = [shape.parts[name], partsNamed(part, name)]
    if (min !== undefined && found.length < min) report(part.node, 'question-part-needed', { kind, part: name, min })
    if (min === undefined && found[0]) report(found[0].node, 'question-part-foreign', { kind, part: name })
  }
  for (const name of PROPS) {
    const [needed, given] = [shape.props?.includes(name) ?? false, part.props[name] !== undefined]
    if (needed && !given) report(part.node, 'question-prop-needed', { kind, attribute: name })
    if (!needed && given) report(part.node, 'question-prop-foreign', { kind, attribute: name })
  }
  for (const choice of partsNamed(part, 'Choice')) {
    for (const name of ['correct', 'for'] as const) {
      if (name !== shape.choice && choice.props[name] !== undefined) report(choice.node, 'question-prop-foreign', { kind, attribute: name })
    }
  }
  if (shape.choice === 'correct') checkCorrect(part, partsNamed(part, 'Choice'), kind === 'single', report)
  if (kind === 'spot') checkCorrect(part, partsNamed(part, 'Place'), false, report)
  if (shape.choice === 'for') checkTargets(part, kind, report)
}

function checkCorrect(part: Part, choices: Part[], onlyOne: boolean, report: Report): void {
  const correct = choices.filter(({ props }) => props.correct === true)
  if (choices.length > 0 && correct.length === 0) report(part.node, 'quiz-no-correct', {})
  if (onlyOne && correct[1]) report(correct[1].node, 'quiz-two-correct', {})
}

function checkTargets(part: Part, kind: QuestionKindName, report: Report): void {
  const targets = partsNamed(part, 'Target')
  const ids = targets.map(({ props }) => String(props.id))
  const known = ids.map((id) => `"${id}"`).join(', ')
  const choices = partsNamed(part, 'Choice')
  for (const { node, props } of choices) {
    if (props.for === undefined && kind === 'sort') report(node, 'choice-without-target', { known: { de: known, en: known } })
    if (props.for !== undefined && !ids.includes(String(props.for))) report(node, 'choice-target-unknown', { target: String(props.for), known: { de: known, en: known } })
  }
  for (const { node, props } of targets) {
    const own = choices.filter((choice) => choice.props.for === props.id)
    if (own.length === 0) report(node, 'target-unused', { target: String(props.id) })
    if (kind === 'match' && own[1]) report(own[1].node, 'target-twice', { target: String(props.id) })
  }
}
