import { useTranslation } from 'react-i18next'
import { formatDay } from '~/platform/format-day'
import { Badge } from '~/ui/badge'
import type { NoticeKind } from '~/ui/notice'
import type { CourseEntry, EntryState } from './course-entry'
import { dueKey } from './due'
import { partsOfPeriod } from './period'

const KINDS: Record<EntryState, NoticeKind | undefined> = {
  open: undefined,
  not_started: 'info',
  in_progress: 'info',
  complete: 'success',
  overdue: 'warning',
}

export function StateBadge({ state }: { state: EntryState }) {
  const { t } = useTranslation('learn')
  const kind = KINDS[state]
  return kind ? <Badge kind={kind}>{t(`state.${state}`)}</Badge> : <span className="muted">{t(`state.${state}`)}</span>
}

export function useDueWords(): (entry: Pick<CourseEntry, 'dueOn' | 'daysLeft'>) => string | null {
  const { t, i18n } = useTranslation('learn')
  return ({ dueOn, daysLeft }) =>
    dueOn === null || daysLeft === null
      ? null
      : t(`due.${dueKey(daysLeft)}`, { day: formatDay(dueOn, i18n.language), count: daysLeft })
}

/** "Abgeschlossen am …, gültig bis …" */
export function useCompletionWords(): (completion: NonNullable<CourseEntry['completion']>) => string {
  const { t, i18n } = useTranslation('learn')
  const day = (of: string) => formatDay(of, i18n.language)
  return ({ on, validUntil }) =>
    `${t('completion.on', { day: day(on) })}, ${
      validUntil ? t('completion.valid', { day: day(validUntil) }) : t('completion.forever')
    }`
}

export function useValidityWords(): (validity: string | null) => string {
  const { t } = useTranslation('learn')
  return (validity) => {
    if (!validity) return t('course.validityForever')
    const period = partsOfPeriod(validity).map(([unit, count]) => t(`course.${unit}`, { count }))
    return t('course.validity', { period: period.join(', ') })
  }
}
