import { Link, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '~/platform/format-day'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { DataTable, type Column } from '~/ui/data-table'
import { Notice } from '~/ui/notice'
import { Page, Section } from '~/ui/page'
import { Pager } from '~/ui/pager'
import { CONFIRMATION_STANDINGS, type ConfirmationStanding } from './confirmation-query'
import type { Confirmation } from './confirmations.server'
import type { ConfirmationReport, ConfirmationsPage } from './confirmations-page.server'
import { ConfirmationsFilter } from './confirmations-filter'
import { useNumber } from './use-number'
import './reports.css'

/** Who has confirmed which version of a rule of the house, and who has not yet. */
export function ConfirmationsView({ page, above }: { page: ConfirmationsPage; above: JSX.Element }) {
  const { t, i18n } = useTranslation('confirmations')
  const { report, query, today } = page
  return (
    <Page title={t('title')} lead={t('lead')} above={above}>
      {query.day !== today && (
        <Notice kind="info" title={t('asOf', { day: formatDay(query.day, i18n.language) })}>
          <p className="kern-body">{t('asOfText')}</p>
        </Notice>
      )}
      {report ? <Report report={report} page={page} /> : <Nothing />}
    </Page>
  )
}

function Nothing() {
  const { t } = useTranslation('confirmations')
  return (
    <div className="empty">
      <h2 className="kern-heading-small">{t('none.title')}</h2>
      <p>{t('none.text')}</p>
    </div>
  )
}

function Report({ report, page }: { report: ConfirmationReport; page: ConfirmationsPage }) {
  const { t } = useTranslation('confirmations')
  const [search] = useSearchParams()
  const { rule, version } = report
  return (
    <>
      <ConfirmationsFilter page={page} report={report} />
      <Section title={t('rule', { rule: rule.title, version })} id="bestaetigungen">
        <p className="muted">
          {rule.current === null
            ? t('former')
            : t(version === rule.current ? 'inForce' : 'replaced', { current: rule.current, course: rule.courseTitle })}
        </p>
        <Tabs report={report} current={page.query.standing} />
        <People report={report} standing={page.query.standing} />
        <Pager page={report.page} pages={report.pages} />
        <div>
          <ButtonLink plain look="secondary" icon="download" to={`/verwaltung/bestaetigungen.csv?${search}`}>
            {t('download')}
          </ButtonLink>
        </div>
        <p className="muted">{t('privacy')}</p>
      </Section>
    </>
  )
}

function Tabs({ report: { counts }, current }: { report: ConfirmationReport; current: ConfirmationStanding }) {
  const { t } = useTranslation('confirmations')
  const number = useNumber()
  const [search] = useSearchParams()
  const to = (standing: ConfirmationStanding) => {
    const next = new URLSearchParams(search)
    next.set('stand', standing)
    next.delete('seite')
    return `?${next}#bestaetigungen`
  }
  return (
    <nav className="standings" aria-label={t('tabs')}>
      <ul>
        {CONFIRMATION_STANDINGS.map((standing) => (
          <li key={standing}>
            <Link to={to(standing)} preventScrollReset aria-current={standing === current ? 'page' : undefined}>
              {t(`standing.${standing}`)} <strong>{number(counts[standing])}</strong>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function People({ report, standing }: { report: ConfirmationReport; standing: ConfirmationStanding }) {
  const { t, i18n } = useTranslation('confirmations')
  const day = (value: string) => formatDay(value, i18n.language)
  type Row = Confirmation & { key: string }
  const name: Column<Row> = {
    key: 'name',
    head: t('csv.name'),
    rowHead: true,
    cell: (person) => (
      <span className="row">
        {person.name ?? t('erased')}
        {person.left && <Badge>{t('left')}</Badge>}
      </span>
    ),
  }
  const unit: Column<Row> = { key: 'unit', head: t('csv.unit'), cell: (person) => person.unit ?? '–' }
  const confirmedOn: Column<Row> = {
    key: 'confirmedOn',
    head: t('csv.confirmedOn'),
    cell: (person) => (person.confirmedOn ? day(person.confirmedOn) : '–'),
  }
  const earlier: Column<Row> = {
    key: 'earlier',
    head: t('csv.earlier'),
    cell: ({ earlier: last }) => (last ? t('earlierOn', { version: last.version, day: day(last.on) }) : t('never')),
  }
  return (
    <DataTable
      caption={t(`standing.${standing}`)}
      captionHidden
      columns={[name, unit, standing === 'confirmed' ? confirmedOn : earlier]}
      rows={report.people.map((person, index) => ({ ...person, key: String(index) }))}
      rowKey={({ key }) => key}
      empty={t(`empty.${standing}`)}
    />
  )
}
