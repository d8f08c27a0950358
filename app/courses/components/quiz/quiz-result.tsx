import { useTranslation } from 'react-i18next'
import { Icon } from '~/ui/icon'
import type { AttemptState } from '../activity-state'
import { takeParts } from '../parts'
import { ChosenList } from './answered'
import { Choice, type ChoiceProps } from './choice'
import type { QuestionProps } from './quiz'
import { StartForm } from './start-form'

interface QuizResultProps {
  id: string
  attempt: AttemptState
  questions: QuestionProps[]
}

/** How the attempt ended, told to the learner alone, with the questions to look through again. */
export function QuizResult({ id, attempt, questions }: QuizResultProps) {
  const { t } = useTranslation('learn')
  if (!attempt.result) return null
  const { correct, total, passed, passMark } = attempt.result
  const share = Math.floor((correct / Math.max(total, 1)) * 100)
  return (
    <div className="quiz__card">
      <div className={`quiz__result quiz__result--${passed ? 'passed' : 'failed'}`} data-start tabIndex={-1} role="status">
        <Icon name={passed ? 'success' : 'info'} size="large" />
        <div>
          <h3 className="quiz__verdict">{t(passed ? 'quiz.passed' : 'quiz.failed')}</h3>
          <p>{t('quiz.score', { count: correct, total, share, passMark })}</p>
        </div>
      </div>
      <p>{t(passed ? 'quiz.passedHint' : 'quiz.failedHint')}</p>
      <Review questions={questions} attempt={attempt} />
      <StartForm quiz={id} after={attempt.number} look={passed ? 'secondary' : 'primary'}>
        {t(passed ? 'quiz.practise' : 'quiz.again')}
      </StartForm>
    </div>
  )
}

function Review({ questions, attempt }: { questions: QuestionProps[]; attempt: AttemptState }) {
  const { t } = useTranslation('learn')
  return (
    <ol className="quiz__review">
      {questions.map((question, index) => {
        const answer = attempt.answers[question.id]
        if (!answer) return null
        const { parts, rest } = takeParts<ChoiceProps>(question.children, Choice)
        return (
          <li key={question.id}>
            <details>
              <summary>
                <Icon name={answer.correct ? 'success' : 'info'} />
                <span>{t(answer.correct ? 'quiz.reviewRight' : 'quiz.reviewWrong', { number: index + 1 })}</span>
              </summary>
              <div className="quiz__question">{rest}</div>
              <ChosenList answer={answer} choices={parts.map(({ props }) => props)} />
              <div className="quiz__feedback" dangerouslySetInnerHTML={{ __html: answer.feedback }} />
            </details>
          </li>
        )
      })}
    </ol>
  )
}
