import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import { ShownLine, ShownText } from './shown-text'
import type { ShownChoice, ShownQuestion } from './shown-question'
import './questions.css'

/** The questions with their solutions, as they will be inserted. */
export function QuestionPreview({ questions }: { questions: ShownQuestion[] }) {
  return (
    <ol className="questions">
      {questions.map((question) => (
        <li key={question.id} className="questions__card">
          <QuestionShown question={question} />
        </li>
      ))}
    </ol>
  )
}

function QuestionShown({ question }: { question: ShownQuestion }) {
  const { t } = useTranslation('questions')
  const { kind, line, category, text, explanation, losses } = question
  const place = [t('import.line', { line }), category].filter(Boolean).join(' · ')
  return (
    <>
      <p className="row">
        <Badge kind="info">{t(`kind.${kind as 'single'}`)}</Badge>
        <span className="muted">{place}</span>
      </p>
      <div className="questions__text">
        <ShownText nodes={text} />
      </div>
      <Answers question={question} />
      {explanation.length > 0 && (
        <div className="questions__aside">
          <strong>{t('import.explanation')}</strong>
          <ShownText nodes={explanation} />
        </div>
      )}
      {losses.map((loss) => (
        <p key={loss} className="questions__loss">
          {t(`loss.${loss}`)}
        </p>
      ))}
    </>
  )
}

function Answers({ question: { kind, answer, accepted, choices, placed } }: { question: ShownQuestion }) {
  const { t } = useTranslation('questions')
  if (answer !== null) return <p>{t('import.solution', { answer: t(answer ? 'import.true' : 'import.false') })}</p>
  if (accepted.length > 0) return <p>{t('import.accepted', { spellings: accepted.join(' · ') })}</p>
  const List = kind === 'order' ? 'ol' : 'ul'
  return (
    <List className={`questions__answers${kind === 'order' ? '' : ' questions__answers--bare'}`}>
      {choices.map((choice) => (
        <li key={choice.id}>{placed ? <Placed choice={choice} /> : <Choice choice={choice} judged={kind !== 'order'} />}</li>
      ))}
    </List>
  )
}

function Choice({ choice: { text, correct, feedback }, judged }: { choice: ShownChoice; judged: boolean }) {
  const { t } = useTranslation('questions')
  return (
    <>
      {judged && <Badge kind={correct ? 'success' : undefined}>{t(correct ? 'import.right' : 'import.wrong')}</Badge>} <ShownLine nodes={text} />
      {feedback.length > 0 && (
        <div className="questions__aside">
          <ShownText nodes={feedback} />
        </div>
      )}
    </>
  )
}

function Placed({ choice: { text, target } }: { choice: ShownChoice }) {
  const { t } = useTranslation('questions')
  return (
    <>
      <ShownLine nodes={text} /> <span aria-hidden="true">→</span> <span className="visually-hidden">{t('import.belongsTo')}</span>{' '}
      {target ? <ShownLine nodes={target} /> : <span className="muted">{t('import.nowhere')}</span>}
    </>
  )
}
