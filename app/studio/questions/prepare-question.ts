import type { RootContent } from 'mdast'
import { textIn } from '~/courses/lesson-tree'
import { idFrom } from '~/courses/id-from'
import type { ImportedPair, ImportedQuestion, LossCode, Written } from './imported'
import { differentTargets, isSameTarget } from './judge-body'
import { markedText } from './marked-text'
import type { PreparedQuestion } from './question-mdx'

export interface Prepared {
  question: PreparedQuestion
  losses: LossCode[]
}

/** Gives a question its Markdown and its permanent ids, unlike those taken. */
export function prepareQuestion(imported: ImportedQuestion, taken: readonly string[]): Prepared {
  const losses = [...imported.losses]
  const mark = (written: Written) => markedText(written, losses)
  const text = mark(imported.text)
  const ids: string[] = []
  const withId = <T extends { text: RootContent[] }>(part: T, otherwise: string): T & { id: string } => {
    const id = idFrom(plainOf(part.text), ids, otherwise)
    ids.push(id)
    return { ...part, id }
  }
  const question: PreparedQuestion = {
    id: idFrom(imported.name || plainOf(text), taken, 'frage'),
    kind: imported.body.kind,
    answer: null,
    text,
    targets: [],
    choices: [],
    accepted: [],
    explanation: imported.explanation.flatMap(mark),
  }
  const { body } = imported
  const nothing = { correct: false, target: null, feedback: [] }
  switch (body.kind) {
    case 'truefalse':
      question.answer = body.answer
      break
    case 'text':
      question.accepted = body.accepted
      break
    case 'order':
      question.choices = body.items.map((item) => withId({ ...nothing, text: mark(item) }, 'schritt'))
      break
    case 'single':
    case 'multiple':
      question.choices = body.choices.map(({ text: words, correct, feedback }) =>
        withId({ ...nothing, text: mark(words), correct, feedback: feedback ? mark(feedback) : [] }, 'antwort'),
      )
      break
    default:
      placePairs(question, body.pairs, { mark, withId })
  }
  return { question, losses: [...new Set(losses)] }
}

interface Making {
  mark: (written: Written) => RootContent[]
  withId: <T extends { text: RootContent[] }>(part: T, otherwise: string) => T & { id: string }
}

function placePairs(question: PreparedQuestion, pairs: ImportedPair[], { mark, withId }: Making): void {
  const targets = differentTargets(pairs).map((written) => ({ written, part: withId({ text: mark(written) }, 'ziel') }))
  question.targets = targets.map(({ part }) => part)
  question.choices = pairs.map(({ item, target }) => {
    const own = targets.find(({ written }) => isSameTarget(written, target))?.part.id ?? null
    return withId({ text: mark(item), correct: false, target: own, feedback: [] }, 'antwort')
  })
}

const plainOf = (nodes: RootContent[]): string => nodes.map(textIn).join(' ')
