import { useTranslation } from 'react-i18next'
import { formatDay } from '~/platform/format-day'
import { Badge } from '~/ui/badge'
import type { Shown } from './shown-row'

/** „seit 1. 5. 2014“, „bis …“ and where that stands today. */
export function PeriodText({ row }: { row: Shown }) {
  const { t, i18n } = useTranslation('people')
  const from = formatDay(row.from, i18n.language)
  const text = row.lastDay
    ? t('period.fromTo', { from, to: formatDay(row.lastDay, i18n.language) })
    : t('period.since', { from })
  return (
    <span className="row">
      {text}
      {row.state === 'coming' && <Badge kind="info">{t('period.coming')}</Badge>}
      {row.state === 'past' && <Badge>{t('period.past')}</Badge>}
    </span>
  )
}
