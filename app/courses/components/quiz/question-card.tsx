import { startTransition, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { ProgressBar } from '~/ui/progress-bar'
import { useAlive } from '~/ui/use-alive'
import { useActivityBoard, type AttemptState, type Fields } from '../activity-state'
import { takeParts } from '../parts'
import { Answered } from './answered'
import { Choice, type ChoiceProps } from './choice'
import { ChoiceFields } from './choice-fields'
import type { QuestionProps } from './quiz'

interface QuestionCardProps {
  quiz: string
  anchor: string
  question: QuestionProps
  place: { number: number; total: number }
  attempt: AttemptState
  /** A form without JavaScript came without a choice. */
  missing: boolean
  onAnswered: (question: string) => void
  onGoOn: () => void
}

export function QuestionCard({ quiz, anchor, question, place, attempt, missing, onAnswered, onGoOn }: QuestionCardProps) {
  const { t } = useTranslation('learn')
  const alive = useAlive()
  const answering = useAnswering(quiz, question.id, attempt.id, { missing, onAnswered })
  const { parts, rest } = takeParts<ChoiceProps>(question.children, Choice)
  const choices = parts.map(({ props }) => props)
  const answer = attempt.answers[question.id]
  const answered = Object.keys(attempt.answers).length
  const position = t('quiz.position', place)

  return (
    <div className="quiz__card">
      <ProgressBar value={answered} max={place.total} label={t('quiz.progress', { count: answered, total: place.total })} />
      <p className="quiz__position" id={`${anchor}-nummer`}>
        {position}
      </p>
      <div className="quiz__question" id={`${anchor}-frage`} data-start tabIndex={-1}>
        {rest}
      </div>
      {answer ? (
        <Answered quiz={quiz} answer={answer} choices={choices} last={attempt.result !== null} fresh={answering.sent} onGoOn={onGoOn} />
      ) : (
        <form method="post" action={answering.formAction} onSubmit={answering.submit} noValidate={alive}>
          <input type="hidden" name="intent" value="answer" />
          <input type="hidden" name="activity" value={quiz} />
          <input type="hidden" name="attempt" value={attempt.id} />
          <input type="hidden" name="question" value={question.id} />
          <ChoiceFields anchor={anchor} kind={question.kind} choices={choices} missing={answering.missing} />
          <Button icon="check" aria-disabled={answering.waiting || undefined}>
            {answering.waiting ? t('quiz.answering') : t('quiz.answer')}
          </Button>
        </form>
      )}
    </div>
  )
}

interface Answering {
  missing: boolean
  onAnswered: (question: string) => void
}

function useAnswering(quiz: string, question: string, attempt: string, { missing: missed, onAnswered }: Answering) {
  const { formAction, save } = useActivityBoard()
  const [waiting, setWaiting] = useState(false)
  const [missing, setMissing] = useState(missed)
  const [sent, setSent] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (waiting) return
    const form = event.currentTarget
    const given = [...new FormData(form)].filter(([name]) => name === 'choice')
    setMissing(given.length === 0)
    if (given.length === 0) {
      form.querySelector<HTMLInputElement>('[name=choice]')?.focus()
      return
    }
    setWaiting(true)
    setSent(true)
    const fields: Fields = [['intent', 'answer'], ['activity', quiz], ['attempt', attempt], ['question', question]]
    onAnswered(question)
    await save([...fields, ...given.map(([, choice]): [string, string] => ['choice', String(choice)])])
    startTransition(() => setWaiting(false)) // with the answer, which comes as a transition too
  }

  return { formAction, submit, waiting, missing, sent }
}
