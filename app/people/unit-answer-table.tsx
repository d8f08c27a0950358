import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '~/platform/format-day'
import { Badge } from '~/ui/badge'
import { DataTable } from '~/ui/data-table'
import type { Answering, UnitAnswer } from './responsibles.server'
import type { ResponsibilityKind } from './schema'
import './people.css'

const DEEPEST = 4 // deeper units stand there too

/** Every unit with its responsibles and deputies, now and to come. */
export function UnitAnswerTable({ units }: { units: UnitAnswer[] }) {
  const { t } = useTranslation('people')
  const cellFor = (kind: ResponsibilityKind) =>
    function AnsweringCell({ answering, vacant }: UnitAnswer) {
      const people = answering.filter((one) => one.kind === kind)
      if (people.length === 0) {
        return kind === 'responsible' && vacant ? <Badge kind="warning">{t('roles.vacant')}</Badge> : '–'
      }
      return (
        <ul className="plain-list">
          {people.map((one) => (
            <li key={one.id}>
              <AnsweringPerson one={one} />
            </li>
          ))}
        </ul>
      )
    }
  return (
    <DataTable
      caption={t('roles.table')}
      captionHidden
      rows={units}
      rowKey={({ id }) => id}
      empty={t('roles.noUnits')}
      columns={[
        {
          key: 'unit',
          head: t('list.unit'),
          rowHead: true,
          cell: ({ key, name, depth }) => (
            <span className={`unit-depth unit-depth--${Math.min(depth, DEEPEST)}`}>{`${key} ${name}`}</span>
          ),
        },
        { key: 'responsible', head: t('roles.names.responsible'), cell: cellFor('responsible') },
        { key: 'deputy', head: t('roles.names.deputy'), cell: cellFor('deputy') },
        {
          key: 'give',
          head: t('roles.action'),
          cell: ({ key, name }) => (
            <Link
              className="kern-link kern-link--no-visited-state person-link"
              to={`?${new URLSearchParams({ einheit: key })}#vergeben`}
              aria-label={t('roles.giveFor', { unit: `${key} ${name}` })}
            >
              {t('roles.give')}
            </Link>
          ),
        },
      ]}
    />
  )
}

function AnsweringPerson({ one }: { one: Answering }) {
  const { t, i18n } = useTranslation('people')
  const day = (value: string) => formatDay(value, i18n.language)
  return (
    <>
      <Link className="kern-link kern-link--no-visited-state person-link" to={`/verwaltung/personen/${one.personId}`}>
        {one.name}
      </Link>
      {one.state === 'coming' && <span className="muted"> {t('roles.fromDay', { day: day(one.from) })}</span>}
      {one.lastDay && <span className="muted"> {t('roles.untilDay', { day: day(one.lastDay) })}</span>}
    </>
  )
}
