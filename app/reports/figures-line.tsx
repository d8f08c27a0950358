import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Figures } from './roll-up'
import { formatPercent } from './share'
import { ShareBar } from './share-bar'

/** What figures are of, and they themselves in one line. */
export function FiguresLine({ figures, children }: { figures: Figures; children: ReactNode }) {
  const { t, i18n } = useTranslation('reports')
  const { enrolled, covered, overdue } = figures
  return (
    <div className="figures-line">
      <span className="figures-line__name">{children}</span>
      <ShareBar figures={figures} />
      <span className="figures-line__percent">{formatPercent(covered, enrolled, i18n.language)}</span>
      <span className="figures-line__fraction">{enrolled === 0 ? t('line.nobody') : t('line.of', { covered, enrolled })}</span>
      <span className="figures-line__overdue">{overdue > 0 && t('line.overdue', { count: overdue })}</span>
    </div>
  )
}
