import { useTranslation } from 'react-i18next'
import type { Figures } from './roll-up'
import { formatPercent } from './share'
import { ShareBar } from './share-bar'
import { useNumber } from './use-number'

/** The answer to "is my unit trained?": one sentence, both numbers, and who is in neither of them. */
export function Verdict({ figures }: { figures: Figures }) {
  const { t, i18n } = useTranslation('reports')
  const number = useNumber()
  const { enrolled, covered, notYetDue, overdue } = figures
  return (
    <section className="verdict" aria-labelledby="verdict">
      <h2 className="visually-hidden" id="verdict">
        {t('verdict.heading')}
      </h2>
      <p className="verdict__sentence">{useVerdictSentence(figures)}</p>
      <div className="verdict__numbers">
        <p className="verdict__percent">{formatPercent(covered, enrolled, i18n.language)}</p>
        <p className="verdict__fraction">
          <strong>{number(covered)}</strong> {t('verdict.of', { enrolled })}
        </p>
      </div>
      <ShareBar figures={figures} large />
      <ul className="legend">
        <LegendItem part="covered" label={t('people.covered')} people={covered} />
        <LegendItem part="open" label={t('people.notYetDue')} people={notYetDue} />
        <LegendItem part="overdue" label={t('people.overdue')} people={overdue} />
      </ul>
      <Apart figures={figures} />
    </section>
  )
}

function useVerdictSentence({ enrolled, covered, overdue }: Figures): string {
  const { t, i18n } = useTranslation('reports')
  if (enrolled === 0) return t('verdict.nobody')
  const late = overdue === 0 ? t('verdict.overdueNone') : t('verdict.overdue', { count: overdue })
  if (covered === enrolled) return t('verdict.coveredAll', { count: covered })
  if (covered === 0) return `${t('verdict.coveredNone', { enrolled })} ${late}`
  const percent = formatPercent(covered, enrolled, i18n.language)
  return `${t('verdict.covered', { count: covered, enrolled, percent })} ${late}`
}

function LegendItem({ part, label, people }: { part: string; label: string; people: number }) {
  const number = useNumber()
  return (
    <li>
      <span className={`legend__mark legend__mark--${part}`} aria-hidden="true" />
      {label} <strong>{number(people)}</strong>
    </li>
  )
}

function Apart({ figures: { exempt, onLeave } }: { figures: Figures }) {
  const { t, i18n } = useTranslation('reports')
  const parts = [
    exempt > 0 && t('verdict.exempt', { count: exempt }),
    onLeave > 0 && t('verdict.onLeave', { count: onLeave }),
  ].filter((part) => part !== false)
  if (parts.length === 0) return null
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(parts)
  return <p className="muted verdict__apart">{t('verdict.apart', { list })}</p>
}
