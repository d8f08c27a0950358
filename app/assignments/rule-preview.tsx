import { Form, useNavigation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '~/platform/format-day'
import type { Day } from '~/platform/time'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { WorkProgress } from '~/ui/work-progress'
import type { ShownPreview } from './rules-page.server'

interface RulePreviewProps {
  preview: ShownPreview
  today: Day
  /** What was typed; goes on with the confirmation. */
  values: Record<string, unknown>
}

/** What the rule would do, before it does. */
export function RulePreview({ preview, today, values }: RulePreviewProps) {
  const { t, i18n } = useTranslation('assignments')
  const busy = useNavigation().formData?.get('schritt') === 'anlegen'
  const typed = Object.entries(values).filter(([name]) => name !== 'schritt') // the next step is the button's
  const { course, unit, people, enrolled, bound, absent, from, dueOn } = preview
  const day = (value: Day) => formatDay(value, i18n.language)
  const already = people - enrolled - bound - absent
  return (
    <div className="stack">
      <p className="page__lead">{t('preview.sentence', { course, unit: unit ?? t('rules.everybody') })}</p>
      <ul>
        <li>{t('preview.people', { count: people })}</li>
        <li>
          {t('preview.enrolled', { count: enrolled })} {dueOn && enrolled > 0 && t('preview.due', { day: day(dueOn) })}
        </li>
        {bound > 0 && <li>{t('preview.bound', { count: bound })}</li>}
        {already > 0 && <li>{t('preview.already', { count: already })}</li>}
        {absent > 0 && <li>{t('preview.absent', { count: absent })}</li>}
      </ul>
      {from > today && <Notice kind="info" title={t('preview.later', { day: day(from) })} />}
      <Form method="post" className="row">
        {typed.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={String(value)} />
        ))}
        <Button name="schritt" value="anlegen" disabled={busy}>
          {t('preview.create')}
        </Button>
        <Button name="schritt" value="aendern" look="secondary">
          {t('preview.change')}
        </Button>
      </Form>
      <WorkProgress busy={busy} words={t('preview.creating')} />
    </div>
  )
}
