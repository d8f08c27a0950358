import { Link, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '~/platform/format-day'
import { DataTable, type Column } from '~/ui/data-table'
import { Section } from '~/ui/page'
import { Pager } from '~/ui/pager'
import type { CourseReport } from './coverage-page.server'
import type { PersonStanding } from './people-standing.server'
import type { Figures } from './roll-up'
import { countOf, STANDINGS, type Standing } from './standings'
import { useNumber } from './use-number'

/** Who stands how, by name: state and dates, nothing else. */
export function PeopleList({ report, standing }: { report: CourseReport; standing: Standing }) {
  const { t } = useTranslation('reports')
  const { figures, people, page, pages } = report
  const columns = useColumns(standing)
  return (
    <Section title={t('people.heading')} id="beschaeftigte">
      <Standings figures={figures} current={standing} />
      <DataTable
        caption={t(`people.${standing}`)}
        captionHidden
        columns={columns}
        rows={people.map((person, index) => ({ ...person, key: String(index) }))}
        rowKey={({ key }) => key}
        empty={t(`people.empty.${standing}`)}
      />
      <Pager page={page} pages={pages} />
      <p className="muted">{t('people.privacy')}</p>
    </Section>
  )
}

function Standings({ figures, current }: { figures: Figures; current: Standing }) {
  const { t } = useTranslation('reports')
  const number = useNumber()
  const [search] = useSearchParams()
  const to = (standing: Standing) => {
    const next = new URLSearchParams(search)
    next.set('stand', standing)
    next.delete('seite')
    return `?${next}#beschaeftigte`
  }
  return (
    <nav className="standings" aria-label={t('people.tabs')}>
      <ul>
        {STANDINGS.map((standing) => (
          <li key={standing}>
            <Link to={to(standing)} preventScrollReset aria-current={standing === current ? 'page' : undefined}>
              {t(`people.${standing}`)} <strong>{number(countOf(figures, standing))}</strong>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function useColumns(standing: Standing): Column<PersonStanding & { key: string }>[] {
  const { t, i18n } = useTranslation('reports')
  const day = (value: string | null) => (value ? formatDay(value, i18n.language) : '–')
  const stateText = ({ status, begun }: PersonStanding) => {
    if (status === 'exempt' || status === 'onLeave') return t(`people.${status}`)
    return t(begun ? 'people.inProgress' : 'people.notStarted')
  }
  const state = { key: 'state', head: t('people.state'), cell: stateText }
  const dueOn = { key: 'dueOn', head: t('people.dueOn'), cell: (person: PersonStanding) => day(person.dueOn) }
  const completedOn = {
    key: 'completedOn',
    head: t('people.completedOn'),
    cell: (person: PersonStanding) => day(person.completedOn),
  }
  const validUntil = {
    key: 'validUntil',
    head: t('people.validUntil'),
    cell: (person: PersonStanding) => (person.validUntil ? day(person.validUntil) : t('people.unlimited')),
  }
  const name: Column<PersonStanding & { key: string }> = {
    key: 'name',
    head: t('people.name'),
    rowHead: true,
    cell: (person) => person.name ?? <span className="muted">{t('people.hidden')}</span>,
  }
  const unit = { key: 'unit', head: t('people.unit'), cell: (person: PersonStanding) => person.unit }
  const own: Record<Standing, Column<PersonStanding>[]> = {
    overdue: [dueOn, state],
    notYetDue: [dueOn, state],
    covered: [completedOn, validUntil],
    excused: [state],
  }
  return [name, ...own[standing], unit]
}
