import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import { DataTable } from '~/ui/data-table'
import type { ListedPerson } from './list-people.server'

export function PersonTable({ people }: { people: ListedPerson[] }) {
  const { t } = useTranslation('people')
  return (
    <DataTable
      caption={t('list.title')}
      captionHidden
      rows={people}
      rowKey={({ id }) => id}
      empty={t('list.empty')}
      columns={[
        {
          key: 'name',
          head: t('list.name'),
          rowHead: true,
          cell: ({ id, firstName, lastName, active }) => (
            <span className="row">
              <Link className="kern-link kern-link--no-visited-state person-link" to={`/verwaltung/personen/${id}`}>
                {`${lastName}, ${firstName}`}
              </Link>
              {!active && <Badge>{t('list.inactive')}</Badge>}
            </span>
          ),
        },
        { key: 'unit', head: t('list.unit'), cell: ({ unit }) => (unit ? `${unit.key} ${unit.name}` : '–') },
        { key: 'number', head: t('card.personnelNo'), cell: ({ personnelNo }) => personnelNo ?? '–' },
        { key: 'email', head: t('card.email'), cell: ({ email }) => email ?? '–' },
        { key: 'job', head: t('card.jobTitle'), cell: ({ jobTitle }) => jobTitle ?? '–' },
      ]}
    />
  )
}
