import { useTranslation } from 'react-i18next'
import { AnswerNotice } from '~/ui/answer-notice'
import { ButtonLink } from '~/ui/button'
import type { Language } from '../editor/language'
import type { ImportDone } from './import-done'

/** What was inserted, and what is still to be done. */
export function ImportDoneNotice({ done }: { done: ImportDone }) {
  const { t } = useTranslation('questions')
  const { t: inStudio } = useTranslation('studio')
  const { course, lesson, language, count, marked, missing } = done
  const named = (languages: Language[]) => languages.map((one) => inStudio(`editor.language.${one}`)).join(', ')
  return (
    <AnswerNotice kind={missing.length > 0 ? 'warning' : 'success'} title={t('import.done', { count })} answer={done}>
      <div className="stack">
        {marked.length > 0 && <p className="kern-body">{t('import.doneMarked', { languages: named(marked) })}</p>}
        {missing.length > 0 && <p className="kern-body">{t('import.doneMissing', { languages: named(missing) })}</p>}
        <p>
          <ButtonLink to={`/studio/${course}/${lesson}?sprache=${language}`} look="secondary" small>
            {t('import.open')}
          </ButtonLink>
        </p>
      </div>
    </AnswerNotice>
  )
}
