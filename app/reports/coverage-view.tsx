import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '~/platform/format-day'
import { Breadcrumb } from '~/ui/breadcrumb'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Page, Section } from '~/ui/page'
import { CourseList } from './course-list'
import { CoverageFilter } from './coverage-filter'
import type { CoveragePage, CourseReport } from './coverage-page.server'
import { PeopleList } from './people-list'
import { TrendSection } from './trend-section'
import { UnitTree } from './unit-tree'
import { useUnitAddress } from './use-unit-address'
import { Verdict } from './verdict'
import './reports.css'

/** A manager's page: the verdict, then where and who. */
export function CoverageView({ page }: { page: CoveragePage }) {
  const { t } = useTranslation('reports')
  const addressOf = useUnitAddress()
  const { unit, above, report, query, today } = page
  return (
    <Page
      title={t('unitTitle', { unit: unit?.name ?? t('allYourUnits') })}
      lead={report?.course.title}
      above={
        above.length > 0 && <Breadcrumb crumbs={above.map(({ key, name }) => ({ to: addressOf(key), label: name }))} />
      }
      actions={page.readsEvidence && above.length === 0 && <ConfirmationsLink />}
    >
      {query.day !== today && <AsOfNotice page={page} />}
      {report ? <Report report={report} page={page} /> : <Nothing page={page} />}
    </Page>
  )
}

function ConfirmationsLink() {
  const { t } = useTranslation('reports')
  return (
    <ButtonLink look="secondary" to="/verwaltung/bestaetigungen">
      {t('confirmations')}
    </ButtonLink>
  )
}

function Report({ report, page }: { report: CourseReport; page: CoveragePage }) {
  const { t } = useTranslation('reports')
  const courses = page.courses.filter(({ id, figures }) => figures.enrolled > 0 || id === report.course.id)
  return (
    <>
      <div className="coverage-glance">
        <Verdict figures={report.figures} />
        <TrendSection points={report.trend} />
      </div>
      <div className="coverage-tools no-print">
        <CoverageFilter page={page} />
        <CsvLink page={page} course={report.course.id} />
      </div>
      {courses.length > 1 && (
        <Section title={t('courses.heading')} id="kurse">
          <CourseList courses={courses} shown={report.course.id} />
        </Section>
      )}
      {report.branches.length > 0 && (
        <Section title={t('tree.heading')} id="einheiten">
          <p className="muted">{t('tree.note')}</p>
          <UnitTree branches={report.branches} />
        </Section>
      )}
      <PeopleList report={report} standing={page.query.standing} />
    </>
  )
}

function CsvLink({ page: { unit, above, query }, course }: { page: CoveragePage; course: string }) {
  const { t } = useTranslation('reports')
  const search = new URLSearchParams({ kurs: course, stichtag: query.day })
  if (unit && above.length > 0) search.set('einheit', unit.key)
  return (
    <ButtonLink plain look="secondary" icon="download" to={`/leitung/quote.csv?${search}`}>
      {t('csv.download')}
    </ButtonLink>
  )
}

function AsOfNotice({ page: { query } }: { page: CoveragePage }) {
  const { t, i18n } = useTranslation('reports')
  return (
    <Notice kind="info" title={t('asOf.title', { day: formatDay(query.day, i18n.language) })}>
      <p className="kern-body">
        {t('asOf.text')}{' '}
        <Link className="kern-link" to=".">
          {t('asOf.today')}
        </Link>
      </p>
    </Notice>
  )
}

function Nothing({ page }: { page: CoveragePage }) {
  const { t, i18n } = useTranslation('reports')
  const noCourse = page.query.day === page.today ? 'noCourse' : 'noCourseThen'
  const kind = page.hasUnits ? noCourse : 'noUnit'
  return (
    <>
      <div className="empty">
        <h2 className="kern-heading-small">{t(`empty.${kind}.title`)}</h2>
        <p>{t(`empty.${kind}.text`, { day: formatDay(page.query.day, i18n.language) })}</p>
      </div>
      <CoverageFilter page={page} />
    </>
  )
}
