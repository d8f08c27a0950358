import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import { formatDay } from '~/platform/format-day'
import { Button } from '~/ui/button'
import { ActivityFrame } from '../activity-frame'
import { useActivityState } from '../activity-state'
import { ExerciseForm } from '../exercise-form'
import { words } from '../words'
import './acknowledge.css'

const useWords = words({
  de: {
    label: 'Regel des Hauses',
    rule: 'Erledigt, wenn Sie diese Fassung gelesen und bestätigt haben.',
    version: 'Fassung {{version}}',
    confirm: 'Gelesen und bestätigt',
    hint: 'Festgehalten wird, wann Sie welche Fassung bestätigt haben.',
    confirmed: 'Sie haben diese Fassung am {{day}} bestätigt.',
    replaced: 'Inzwischen gilt die Fassung {{version}}. Bitte laden Sie die Seite neu, um sie zu lesen. Ist in dieser Lektion ein Quiz begonnen, beenden Sie es vorher.',
    earlier: 'Die Fassung {{version}} haben Sie schon bestätigt. Diese ist neu: Bitte lesen und bestätigen Sie sie.',
  },
  en: {
    label: 'Rule of the house',
    rule: 'Done once you have read and confirmed this version.',
    version: 'Version {{version}}',
    confirm: 'Read and confirmed',
    hint: 'It is recorded when you confirmed which version.',
    confirmed: 'You confirmed this version on {{day}}.',
    replaced: 'Version {{version}} is in force by now. Please reload the page to read it. If a quiz of this lesson is under way, finish it first.',
    earlier: 'You have already confirmed version {{version}}. This one is new: please read and confirm it.',
  },
})

interface AcknowledgeProps {
  id: string
  title: string
  version: string
  children?: ReactNode
}

export function Acknowledge({ id, title, version, children }: AcknowledgeProps) {
  const t = useWords()
  const { i18n } = useTranslation()
  const state = useActivityState(id, 'acknowledge')
  return (
    <ActivityFrame id={id} icon="check" label={t('label')} rule={t('rule')} title={title} done={state?.done ?? false}>
      <div className="acknowledge">
        <p className="muted">{t('version', { version })}</p>
        {state?.earlierVersion && !state.done && <p>{t('earlier', { version: state.earlierVersion })}</p>}
        <div className="acknowledge__text">{children}</div>
        {state && state.version !== version ? (
          <p role="status">{t('replaced', { version: state.version })}</p>
        ) : state?.acknowledgedOn ? (
          <p>{t('confirmed', { day: formatDay(state.acknowledgedOn, i18n.language) })}</p>
        ) : (
          <ExerciseForm activity={id} intent="acknowledge">
            <input type="hidden" name="version" value={version} />
            <Button icon="check">{t('confirm')}</Button>
            <p className="muted">{t('hint')}</p>
          </ExerciseForm>
        )}
      </div>
    </ActivityFrame>
  )
}
