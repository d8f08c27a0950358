import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { HouseItem } from '~/organisation/house'
import { formatDay } from '~/platform/format-day'
import type { PeopleOverview } from './overview.server'
import './people.css'

interface AreaListProps {
  overview: PeopleOverview
  rules: number
  barriers: number
  /** What of the house's data is not filled in yet. */
  missing: HouseItem[]
}

/** The rooms of the administration, each with what is in it. */
export function AreaList({ overview, rules, barriers, missing }: AreaListProps) {
  const { t, i18n } = useTranslation(['people', 'barriers', 'organisation', 'confirmations'])
  const { people, units, lastImport, unitsWithoutResponsible, withoutPassword } = overview
  const imported = lastImport
    ? t('overview.areas.importLast', { ...lastImport, day: formatDay(lastImport.day, i18n.language) })
    : t('overview.areas.importNever')
  const lacks = missing.map((item) => t(`organisation:house.item.${item}`)).join(', ')
  const house = lacks ? t('organisation:house.missing', { items: lacks }) : t('organisation:house.areas')
  const areas = [
    { to: 'personen', title: t('list.title'), text: t('overview.areas.people', { count: people, units }) },
    { to: 'rollen', title: t('roles.title'), text: t('overview.areas.roles', { count: unitsWithoutResponsible }) },
    { to: 'import', title: t('import.title'), text: imported },
    { to: 'einladungen', title: t('overview.areas.invitations'), text: t('overview.areas.invite', { count: withoutPassword }) },
    {
      to: 'barrieren',
      title: t('barriers:list.title'),
      text: barriers > 0 ? t('barriers:list.count', { count: barriers }) : t('barriers:list.none'),
    },
    { to: 'haus', title: t('organisation:house.title'), text: house },
    { to: 'bestaetigungen', title: t('confirmations:title'), text: t('confirmations:area') },
    { to: 'regeln', title: t('overview.areas.rules'), text: t('overview.areas.ruleCount', { count: rules }) },
  ]
  return (
    <ul className="areas">
      {areas.map(({ to, title, text }) => (
        <li key={to}>
          <Link to={`/verwaltung/${to}`}>
            <span className="areas__title">{title}</span>
            <span className="muted">{text}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
