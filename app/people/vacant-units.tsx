import { useTranslation } from 'react-i18next'
import { Notice } from '~/ui/notice'
import type { UnitAnswer } from './responsibles.server'

/** Names the units nobody answers for. */
export function VacantUnits({ units }: { units: UnitAnswer[] }) {
  const { t } = useTranslation('people')
  if (units.length === 0) return null
  return (
    <Notice kind="warning" title={t('roles.vacantCount', { count: units.length })} headingLevel={2}>
      <p className="kern-body">{units.map(({ key, name }) => `${key} ${name}`).join(' · ')}</p>
    </Notice>
  )
}
