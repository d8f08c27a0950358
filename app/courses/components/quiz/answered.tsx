import { useEffect, useRef, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '~/ui/icon'
import { activityAnchor } from '../activity-anchor'
import { useActivityBoard, type AnswerState } from '../activity-state'
import type { ChoiceProps } from './choice'

interface AnsweredProps {
  quiz: string
  answer: AnswerState
  choices: ChoiceProps[]
  /** The attempt is finished: what follows is the result. */
  last: boolean
  /** Answered on this page just now: the focus goes to the outcome. */
  fresh: boolean
  onGoOn: () => void
}

/** The outcome of an answer: right or not, what was chosen, and why. */
export function Answered({ quiz, answer, choices, last, fresh, onGoOn }: AnsweredProps) {
  const { t } = useTranslation('learn')
  const { formAction } = useActivityBoard()
  const outcome = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (fresh) outcome.current?.focus()
  }, [fresh])

  function goOn(event: MouseEvent) {
    event.preventDefault()
    onGoOn()
  }

  return (
    <div className="quiz__answered">
      <ChosenList answer={answer} choices={choices} />
      <div className={`quiz__outcome quiz__outcome--${answer.correct ? 'right' : 'wrong'}`}>
        <p className="quiz__verdict" role="status" ref={outcome} tabIndex={-1}>
          <Icon name={answer.correct ? 'success' : 'info'} />
          <span>{t(answer.correct ? 'quiz.right' : 'quiz.wrong')}</span>
        </p>
        <div className="quiz__feedback" dangerouslySetInnerHTML={{ __html: answer.feedback }} />
      </div>
      <a className="kern-btn kern-btn--primary" href={`${formAction}#${activityAnchor(quiz)}`} onClick={goOn}>
        <Icon name="arrow-forward" />
        <span className="kern-label">{t(last ? 'quiz.toResult' : 'quiz.next')}</span>
      </a>
    </div>
  )
}

/** All choices; of one's own it is told whether they were right. */
export function ChosenList({ answer, choices }: { answer: AnswerState; choices: ChoiceProps[] }) {
  const { t } = useTranslation('learn')
  return (
    <ul className="quiz__given">
      {choices.map((choice) => {
        const given = answer.given.includes(choice.id)
        const right = answer.right.includes(choice.id)
        return (
          <li key={choice.id} className={given ? `quiz__own quiz__own--${right ? 'right' : 'wrong'}` : undefined}>
            <div>{choice.children}</div>
            {given && (
              <p className="quiz__mark">
                <Icon name={right ? 'check' : 'close'} />
                <span>{t(right ? 'quiz.ownRight' : 'quiz.ownWrong')}</span>
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}
