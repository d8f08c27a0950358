import { useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { QuestionKindName } from '~/quizzes/schema'
import { activityAnchor } from '../activity-anchor'
import { ActivityFrame } from '../activity-frame'
import { useActivityBoard, useActivityState, type QuizState } from '../activity-state'
import { takeParts } from '../parts'
import { useFocusAfter } from '../use-focus-after'
import { QuestionCard } from './question-card'
import { QuizIntro } from './quiz-intro'
import { QuizResult } from './quiz-result'
import './quiz.css'

export interface QuestionProps {
  id: string
  kind: QuestionKindName
  /** The picture of a question that asks for a place in it. */
  src?: string
  srcWidth?: number
  srcHeight?: number
  alt?: string
  children?: ReactNode
}

/** Shown by its quiz. */
export function Question(_props: QuestionProps): ReactNode {
  return null
}

interface QuizProps {
  id: string
  title: string
  children?: ReactNode
}

/** One question at a time: answer, see why, go on; at the end the result, and another attempt whenever one likes. */
export function Quiz({ id, title, children }: QuizProps) {
  const { t } = useTranslation('learn')
  const state = useActivityState(id, 'quiz')
  const questions = takeParts<QuestionProps>(children, Question).parts.map(({ props }) => props)
  return (
    <ActivityFrame id={id} icon="question-mark" label={t('kind.quiz')} rule={t('rule.quiz')} title={title} done={state?.done ?? false}>
      <div className="quiz">{state && <Stage id={id} state={state} questions={questions} />}</div>
    </ActivityFrame>
  )
}

/** Where reading goes on: the question, or the result. */
const startIn = (stage: HTMLElement) => stage.querySelector<HTMLElement>('[data-start]')

function Stage({ id, state, questions }: { id: string; state: QuizState; questions: QuestionProps[] }) {
  const { shown } = useActivityBoard()
  const asked = shown?.activity === id ? shown : null
  const [lookingAt, lookAt] = useState(asked?.part ?? null)
  const { attempt } = state
  const stage = useFocusAfter<HTMLDivElement>(attempt?.id, startIn)

  /** From the explanation to the next question or to the result; the focus goes along. */
  function goOn() {
    flushSync(() => lookAt(null))
    if (stage.current) startIn(stage.current)?.focus()
  }

  return (
    <div ref={stage}>
      {attempt === null ? (
        <QuizIntro id={id} state={state} />
      ) : (
        <Attempt
          key={attempt.id}
          id={id}
          state={{ ...state, attempt }}
          questions={attempt.questions.flatMap((asked) => questions.find((question) => question.id === asked) ?? [])}
          lookingAt={lookingAt}
          missing={asked?.missing ?? false}
          onAnswered={lookAt}
          onGoOn={goOn}
        />
      )}
    </div>
  )
}

interface AttemptProps {
  id: string
  state: QuizState & { attempt: NonNullable<QuizState['attempt']> }
  questions: QuestionProps[]
  lookingAt: string | null
  missing: boolean
  onAnswered: (question: string) => void
  onGoOn: () => void
}

function Attempt({ id, state, questions, lookingAt, missing, onAnswered, onGoOn }: AttemptProps) {
  const { attempt } = state
  const looked = questions.find((question) => question.id === lookingAt && (attempt.answers[question.id] || missing))
  const question = looked ?? questions.find((candidate) => !attempt.answers[candidate.id])
  if (!question || (attempt.result && !looked)) {
    return <QuizResult id={id} state={state} questions={questions} />
  }
  return (
    <QuestionCard
      key={question.id}
      quiz={id}
      anchor={`${activityAnchor(id)}-${question.id}`}
      question={question}
      place={{ number: questions.indexOf(question) + 1, total: questions.length }}
      attempt={attempt}
      missing={missing && question.id === lookingAt}
      onAnswered={onAnswered}
      onGoOn={onGoOn}
    />
  )
}
