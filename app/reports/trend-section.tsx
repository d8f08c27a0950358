import { useTranslation } from 'react-i18next'
import { formatDay } from '~/platform/format-day'
import { ChartFrame } from '~/ui/charts/chart-frame'
import { DataTable } from '~/ui/data-table'
import { formatPercent, percentOf } from './share'
import type { TrendPoint } from './trend.server'
import { useNumber } from './use-number'

/** The coverage over twelve months: a line, and its numbers as a table. */
export function TrendSection({ points }: { points: TrendPoint[] }) {
  const { t, i18n } = useTranslation('reports')
  const month = new Intl.DateTimeFormat(i18n.language, { month: 'short', timeZone: 'UTC' })
  return (
    <section className="trend" aria-labelledby="verlauf">
      <h2 className="kern-heading-small" id="verlauf">
        {t('trend.heading')}
      </h2>
      {points.every(({ enrolled }) => enrolled === 0) ? (
        <p className="muted">{t('trend.empty')}</p>
      ) : (
        <>
          <ChartFrame
            label={t('trend.chart')}
            name={t('trend.share')}
            formatValue={(value) => formatPercent(value, 100, i18n.language)}
            points={points.map(({ day, enrolled, covered }, index) => ({
              label: index === points.length - 1 ? formatDay(day, i18n.language).slice(0, 6) : month.format(new Date(`${day}T00:00:00Z`)),
              value: percentOf(covered, enrolled),
            }))}
          />
          <details>
            <summary>{t('trend.table')}</summary>
            <TrendTable points={points} />
          </details>
        </>
      )}
    </section>
  )
}

function TrendTable({ points }: { points: TrendPoint[] }) {
  const number = useNumber()
  const { t, i18n } = useTranslation('reports')
  return (
    <DataTable
      caption={t('trend.caption')}
      captionHidden
      rows={points}
      rowKey={({ day }) => day}
      empty={t('trend.empty')}
      columns={[
        { key: 'day', head: t('trend.day'), rowHead: true, cell: ({ day }) => formatDay(day, i18n.language) },
        { key: 'covered', head: t('csv.covered'), numeric: true, cell: ({ covered }) => number(covered) },
        { key: 'enrolled', head: t('csv.enrolled'), numeric: true, cell: ({ enrolled }) => number(enrolled) },
        {
          key: 'share',
          head: t('trend.share'),
          numeric: true,
          cell: ({ covered, enrolled }) => formatPercent(covered, enrolled, i18n.language),
        },
      ]}
    />
  )
}
