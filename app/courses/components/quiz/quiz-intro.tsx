import { useTranslation } from 'react-i18next'
import { StartForm } from './start-form'

export function QuizIntro({ id, count, passMark }: { id: string; count: number; passMark: number }) {
  const { t } = useTranslation('learn')
  return (
    <div className="quiz__card">
      <p>{t('quiz.intro', { count, passMark })}</p>
      <p className="muted">{t('quiz.private')}</p>
      <StartForm quiz={id} after={0}>
        {t('quiz.start')}
      </StartForm>
    </div>
  )
}
