import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { mixedBy } from '~/quizzes/mixed-by'
import { Icon } from '~/ui/icon'
import type { AttemptState, QuizState } from '../activity-state'
import { ChosenList } from './answered'
import { partsOfQuestion } from './parts-of-question'
import type { QuestionProps } from './quiz'
import { shownPoints } from './shown-points'
import { StartForm } from './start-form'
import { useQuizWords } from './words'

interface QuizResultProps {
  id: string
  state: QuizState & { attempt: AttemptState }
  questions: QuestionProps[]
}

/** How the attempt ended, told to the learner alone, with the questions to look through again. */
export function QuizResult({ id, state, questions }: QuizResultProps) {
  const { t } = useTranslation('learn')
  const { attempt, opensAt, opensIn, wait } = state
  if (!attempt.result) return null
  const { passed } = attempt.result
  return (
    <div className="quiz__card">
      <div className={`quiz__result quiz__result--${passed ? 'passed' : 'failed'}`} data-start tabIndex={-1} role="status">
        <Icon name={passed ? 'success' : 'info'} size="large" />
        <div>
          <h3 className="quiz__verdict">{t(passed ? 'quiz.passed' : 'quiz.failed')}</h3>
          <Score result={attempt.result} partial={state.partialCredit} />
        </div>
      </div>
      {(passed || wait === null) && <p>{t(passed ? 'quiz.passedHint' : 'quiz.failedHint')}</p>}
      <Review questions={questions} attempt={attempt} />
      <AfterPause key={opensAt} opensAt={opensAt} opensIn={opensIn}>
        <StartForm quiz={id} after={attempt.number} look={passed ? 'secondary' : 'primary'}>
          {t(passed ? 'quiz.practise' : 'quiz.again')}
        </StartForm>
      </AfterPause>
    </div>
  )
}

function Score({ result, partial }: { result: NonNullable<AttemptState['result']>; partial: boolean }) {
  const { t, i18n } = useTranslation('learn')
  const own = useQuizWords()
  const { correct, points, total, passMark } = result
  const share = Math.floor((points / Math.max(total, 1)) * 100 + 1e-9)
  if (!partial) return <p>{t('quiz.score', { count: correct, total, share, passMark })}</p>
  return <p>{own('score', { points: shownPoints(points, i18n.language), total, share, passMark })}</p>
}

interface AfterPauseProps {
  opensAt: string | null
  opensIn: number
  children: ReactNode
}

/** Until when there is a pause, and what may follow once it is over; timed by its length, since clocks of browsers differ. */
function AfterPause({ opensAt, opensIn, children }: AfterPauseProps) {
  const t = useQuizWords()
  const time = useOpeningTime(opensAt)
  const [over, setOver] = useState(false)
  useEffect(() => {
    if (opensAt === null) return
    const timer = setTimeout(() => setOver(true), opensIn)
    return () => clearTimeout(timer)
  }, [opensAt, opensIn])
  return (
    <>
      {opensAt !== null && <p role="status">{over ? t('open') : t('opens', { time })}</p>}
      {(opensAt === null || over) && children}
    </>
  )
}

function useOpeningTime(opensAt: string | null): string {
  const { i18n } = useTranslation()
  if (opensAt === null) return ''
  return new Intl.DateTimeFormat(i18n.language === 'en' ? 'en-GB' : 'de-DE', {
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Berlin',
  }).format(new Date(opensAt))
}

function Review({ questions, attempt }: { questions: QuestionProps[]; attempt: AttemptState }) {
  const { t } = useTranslation('learn')
  return (
    <ol className="quiz__review">
      {questions.map((question, index) => {
        const answer = attempt.answers[question.id]
        if (!answer) return null
        const parts = partsOfQuestion(question, (items) => mixedBy(items, attempt.id, ({ id }) => id))
        return (
          <li key={question.id}>
            <details>
              <summary>
                <Icon name={answer.correct ? 'success' : 'info'} />
                <span>{t(answer.correct ? 'quiz.reviewRight' : 'quiz.reviewWrong', { number: index + 1 })}</span>
              </summary>
              <div className="quiz__question">{parts.text}</div>
              <ChosenList answer={answer} question={question} parts={parts} />
              <div className="quiz__feedback" dangerouslySetInnerHTML={{ __html: answer.feedback }} />
            </details>
          </li>
        )
      })}
    </ol>
  )
}
