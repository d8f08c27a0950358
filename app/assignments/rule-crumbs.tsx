import { useTranslation } from 'react-i18next'
import { Breadcrumb } from '~/ui/breadcrumb'

/** The way to a page about one rule. */
export function RuleCrumbs() {
  const { t } = useTranslation(['assignments', 'common'])
  return (
    <Breadcrumb
      crumbs={[
        { to: '/verwaltung', label: t('common:shell.administration') },
        { to: '/verwaltung/regeln', label: t('rules.title') },
      ]}
    />
  )
}
