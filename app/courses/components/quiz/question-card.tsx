import { startTransition, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { taken } from '~/quizzes/kind'
import { mixedBy } from '~/quizzes/mixed-by'
import { Button } from '~/ui/button'
import { ProgressBar } from '~/ui/progress-bar'
import { useAlive } from '~/ui/use-alive'
import { useActivityBoard, type AttemptState, type Fields } from '../activity-state'
import { Answered } from './answered'
import { ChoiceFields } from './choice-fields'
import { partsOfQuestion } from './parts-of-question'
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
  const parts = partsOfQuestion(question, (items) => mixedBy(items, attempt.id, ({ id }) => id))
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
        {parts.text}
      </div>
      {answer ? (
        <Answered quiz={quiz} answer={answer} question={question} parts={parts} last={attempt.result !== null} fresh={answering.sent} onGoOn={onGoOn} />
      ) : (
        <form method="post" action={answering.formAction} onSubmit={answering.submit} noValidate={alive}>
          <input type="hidden" name="intent" value="answer" />
          <input type="hidden" name="activity" value={quiz} />
          <input type="hidden" name="attempt" value={attempt.id} />
          <input type="hidden" name="question" value={question.id} />
          <ChoiceFields anchor={anchor} question={question} parts={parts} missing={answering.missing} />
          <Button icon="check" aria-disabled={answering.waiting || undefined}>
            {answering.waiting ? t('quiz.answering') : t('quiz.answer')}
          </Button>
        </form>
      )}
    </div>
  )
}

/** The field that still waits for an answer: nothing marked or written, a list left open, or the same chosen twice. */
function firstBlank(form: HTMLFormElement, given: [string, FormDataEntryValue][]): HTMLElement | null {
  const lists = [...form.querySelectorAll<HTMLSelectElement>('select')]
  const chosen = lists.map(({ value }) => taken(value).choice)
  const open = lists.find(({ value }, index) => value === '' || chosen.indexOf(taken(value).choice) !== index)
  if (open) return open
  const isEmpty = given.every(([, value]) => String(value).trim() === '')
  return isEmpty ? form.querySelector<HTMLElement>('[name=choice]:not([type=hidden])') : null
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
    const blank = firstBlank(form, given)
    setMissing(blank !== null)
    if (blank) return blank.focus()
    setWaiting(true)
    setSent(true)
    const fields: Fields = [['intent', 'answer'], ['activity', quiz], ['attempt', attempt], ['question', question]]
    onAnswered(question)
    await save([...fields, ...given.map(([, choice]): [string, string] => ['choice', String(choice)])])
    startTransition(() => setWaiting(false)) // with the answer, which comes as a transition too
  }

  return { formAction, submit, waiting, missing, sent }
}
