import { useTranslation } from 'react-i18next'
import { useValidityWords } from './state-words'

/** The rule by which the server decides, in words. */
export function CompletionRule({ validity }: { validity: string | null }) {
  const { t } = useTranslation('learn')
  const validityWords = useValidityWords()
  return (
    <div className="course__text course__rule">
      <p>{t('course.ruleText')}</p>
      <ul>
        <li>{t('course.ruleVideo')}</li>
        <li>{t('course.ruleChecklist')}</li>
        <li>{t('course.ruleInfographic')}</li>
        <li>{t('course.ruleQuiz')}</li>
      </ul>
      <p>{validityWords(validity)}</p>
    </div>
  )
}
