import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import type { FindingsByLanguage } from './editor-data'
import { LANGUAGES, type Language } from './language'
import type { View } from './workbench'

interface LanguageTabsProps {
  written: readonly Language[]
  active: Language
  findings: FindingsByLanguage
  view: View
  onChoose: (language: Language) => void
  onView: (view: View) => void
}

const VIEWS: View[] = ['preview', 'languages', 'text']

/** Which language is edited, and what stands beside it. */
export function LanguageTabs({ written, active, findings, view, onChoose, onView }: LanguageTabsProps) {
  const { t } = useTranslation('studio')
  return (
    <div className="workbench__bar">
      <fieldset className="choice-row">
        <legend className="visually-hidden">{t('editor.languages')}</legend>
        {LANGUAGES.map((language) => (
          <label key={language}>
            <input type="radio" name="sprache" checked={language === active} onChange={() => onChoose(language)} />
            {t(written.includes(language) ? `editor.language.${language}` : `editor.begin.${language}`)}
            <Errors count={findings[language].filter(({ severity }) => severity === 'error').length} />
          </label>
        ))}
      </fieldset>
      <fieldset className="choice-row workbench__views">
        <legend className="visually-hidden">{t('editor.view.legend')}</legend>
        {VIEWS.map((one) => (
          <label key={one}>
            <input type="radio" name="ansicht" checked={one === view} onChange={() => onView(one)} />
            {t(`editor.view.${one}`)}
          </label>
        ))}
      </fieldset>
    </div>
  )
}

function Errors({ count }: { count: number }) {
  const { t } = useTranslation('studio')
  if (count === 0) return null
  return <Badge kind="danger">{t('editor.findings.errors', { count })}</Badge>
}
