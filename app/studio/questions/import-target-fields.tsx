import { useTranslation } from 'react-i18next'
import { LOCALES } from '~/platform/locale'
import { CheckField, InputField, SelectField } from '~/ui/field'
import type { ImportAnswer } from './import-questions.server'
import { placeValue, type ImportTarget } from './import-values'

/** Which lesson, which quiz in it, in which language. */
export function ImportTargetFields({ targets, answer: { values, fault } }: { targets: ImportTarget[]; answer: ImportAnswer }) {
  const { t } = useTranslation('questions')
  return (
    <div className="form">
      <SelectField
        id="ziel"
        name="ziel"
        label={t('import.place')}
        defaultValue={values.place}
        errors={fault === 'placeMissing' ? [t('fault.placeMissing')] : undefined}
      >
        <option value="">{t('import.choosePlace')}</option>
        {targets.map(({ courseId, courseTitle, lessonId, lessonTitle, quizzes }) => (
          <optgroup key={placeValue(courseId, lessonId)} label={`${courseTitle} – ${lessonTitle}`}>
            <option value={placeValue(courseId, lessonId)}>{t('import.newQuiz', { lesson: lessonTitle })}</option>
            {quizzes.map((quiz) => (
              <option key={quiz} value={placeValue(courseId, lessonId, quiz)}>
                {t('import.intoQuiz', { lesson: lessonTitle, quiz })}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
      <InputField
        id="titel"
        name="titel"
        label={t('import.quizTitle')}
        hint={t('import.quizTitleHint')}
        maxLength={300}
        defaultValue={values.title || t('import.quizTitleDefault')}
        errors={fault === 'titleMissing' ? [t('fault.titleMissing')] : undefined}
      />
      <SelectField id="sprache" name="sprache" label={t('import.language')} defaultValue={values.language}>
        {LOCALES.map((locale) => (
          <option key={locale} value={locale}>
            {t(`import.languages.${locale}`)}
          </option>
        ))}
      </SelectField>
      <CheckField id="platzhalter" name="platzhalter" label={t('import.placeholders')} hint={t('import.placeholdersHint')} defaultChecked={values.placeholders} />
    </div>
  )
}
