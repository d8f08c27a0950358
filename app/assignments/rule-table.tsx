import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '~/platform/format-day'
import type { Day } from '~/platform/time'
import { DataTable, type Column } from '~/ui/data-table'
import type { ShownRule } from './rules-page.server'

interface RuleTableProps {
  caption: string
  rules: ShownRule[]
  today: Day
}

export function RuleTable({ caption, rules, today }: RuleTableProps) {
  const { t } = useTranslation('assignments')
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={useColumns(today)}
      rows={rules}
      rowKey={({ id }) => id}
      empty={t('rules.empty')}
    />
  )
}

function useColumns(today: Day): Column<ShownRule>[] {
  const { t, i18n } = useTranslation('assignments')
  const day = (value: Day) => formatDay(value, i18n.language)
  const unitOf = ({ unit }: ShownRule) => unit ?? t('rules.everybody')
  return [
    { key: 'course', head: t('rules.course'), rowHead: true, cell: ({ course }) => course },
    { key: 'unit', head: t('rules.unit'), cell: unitOf },
    { key: 'kind', head: t('rules.kind'), cell: ({ mandatory }) => t(mandatory ? 'rules.mandatory' : 'rules.recommended') },
    {
      key: 'due',
      head: t('rules.due'),
      cell: ({ mandatory, dueDays }) => (mandatory ? t('rules.dueDays', { count: dueDays }) : '–'),
    },
    { key: 'repeats', head: t('rules.repeats'), cell: ({ repeats }) => t(repeats ? 'rules.repeatsYes' : 'rules.repeatsNo') },
    {
      key: 'reach',
      head: t('rules.reach'),
      cell: ({ people, from }) => (from > today ? t('rules.startsLater') : t('rules.people', { count: people })),
    },
    { key: 'from', head: t('rules.from'), cell: ({ from }) => day(from) },
    { key: 'to', head: t('rules.to'), cell: (rule) => (rule.to ? day(rule.to) : <EndLink rule={rule} unit={unitOf(rule)} />) },
  ]
}

function EndLink({ rule, unit }: { rule: ShownRule; unit: string }) {
  const { t } = useTranslation('assignments')
  return (
    <Link className="kern-link" to={rule.id} aria-label={t('rules.endOf', { course: rule.course, unit })}>
      {t('rules.end')}
    </Link>
  )
}
