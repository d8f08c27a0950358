import { useTranslation } from 'react-i18next'
import type { QuizState } from '../activity-state'
import { StartForm } from './start-form'
import { useQuizWords } from './words'

/** How it goes, and what counts, before the first question. */
export function QuizIntro({ id, state }: { id: string; state: QuizState }) {
  const { t } = useTranslation('learn')
  const own = useQuizWords()
  const { count, passMark, partialCredit } = state
  return (
    <div className="quiz__card">
      <p>{partialCredit ? own('introPoints', { count, passMark }) : t('quiz.intro', { count, passMark })}</p>
      <p>{own(partialCredit ? 'partial' : 'whole')}</p>
      <PauseRule state={state} />
      <p className="muted">{t('quiz.private')}</p>
      <StartForm quiz={id} after={0}>
        {t('quiz.start')}
      </StartForm>
    </div>
  )
}

function PauseRule({ state: { attempts, wait } }: { state: QuizState }) {
  const t = useQuizWords()
  return wait === null ? null : <p>{t('waitAfter', { count: attempts ?? 1, wait: t('minutes', { count: wait }) })}</p>
}
