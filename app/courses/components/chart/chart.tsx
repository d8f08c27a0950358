import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import { DataChart } from '~/ui/charts/data-chart'
import { ActivityFrame } from '../activity-frame'
import { Disclosures } from '../disclosures'
import { takeParts } from '../parts'
import { useOpened } from '../use-opened'
import { words } from '../words'
import { tableData } from './table-data'
import './chart.css'

const useWords = words({
  de: {
    label: 'Diagramm',
    rule: 'Erledigt, wenn Sie jede Frage zum Diagramm einmal geöffnet haben.',
    picture: '{{title}}. Die Zahlen stehen in der Tabelle darunter.',
    table: 'Die Zahlen als Tabelle',
  },
  en: {
    label: 'Chart',
    rule: 'Done once you have opened every question on the chart.',
    picture: '{{title}}. The numbers are in the table below.',
    table: 'The numbers as a table',
  },
})

interface ReadingProps {
  id: string
  title: string
  children?: ReactNode
}

/** Shown by its chart. */
export function Reading(_props: ReadingProps): ReactNode {
  return null
}

interface ChartProps {
  id: string
  title: string
  kind?: 'bar' | 'line'
  unit?: string
  children?: ReactNode
}

export function Chart({ id, title, children, ...picture }: ChartProps) {
  const t = useWords()
  const opened = useOpened(id)
  const { parts, rest } = takeParts<ReadingProps>(children, Reading)
  const readings = parts.map(({ props }) => props)
  const drawing = <Drawing title={title} table={rest} {...picture} />
  if (readings.length === 0) {
    return (
      <section className="chart chart--plain" aria-label={title}>
        <p className="chart__title">{title}</p>
        {drawing}
      </section>
    )
  }
  return (
    <ActivityFrame id={id} icon="visibility" label={t('label')} rule={t('rule')} title={title} done={opened.done}>
      <div className="chart">
        {drawing}
        <Disclosures id={id} opened={opened} parts={readings.map((one) => ({ id: one.id, label: one.title, text: one.children }))} />
      </div>
    </ActivityFrame>
  )
}

function Drawing({ title, table, kind = 'bar', unit = '' }: { title: string; table: ReactNode; kind?: 'bar' | 'line'; unit?: string }) {
  const t = useWords()
  const { i18n } = useTranslation()
  const { series, rows } = tableData(table)
  const format = (value: number) => `${new Intl.NumberFormat(i18n.language).format(value)}${unit && `\u00a0${unit}`}`
  return (
    <>
      <DataChart label={t('picture', { title })} kind={kind} series={series} rows={rows} formatValue={format} />
      <details className="chart__table" open>
        <summary>{t('table')}</summary>
        {table}
      </details>
    </>
  )
}
