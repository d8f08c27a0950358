import { useTranslation } from 'react-i18next'
import { formatDay } from '~/platform/format-day'
import { Notice } from '~/ui/notice'
import type { RuleNews } from './rules-page.server'

/** What has just been done to a rule. */
export function RuleNotice({ news }: { news: RuleNews }) {
  const { t, i18n } = useTranslation('assignments')
  const day = formatDay(news.day, i18n.language)
  const title = {
    created: () => t('rules.created', { count: news.people }),
    createdLater: () => t('rules.createdLater', { day }),
    ended: () => t('rules.endedNow', { day }),
  }[news.kind]()
  return <Notice kind="success" live="status" title={title} />
}
