import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon, type IconName } from '~/ui/icon'
import { activityAnchor } from './activity-anchor'
import type { ActivityState } from './activity-state'
import './activity-frame.css'

const ICONS: Record<ActivityState['kind'], IconName> = {
  video: 'visibility',
  checklist: 'checklist',
  hotspots: 'search',
  steps: 'arrow-forward',
  quiz: 'question-mark',
}

interface ActivityFrameProps {
  id: string
  kind: ActivityState['kind']
  title: string
  done: boolean
  children: ReactNode
}

/** What all activities share: their kind, their title, when they are done, and whether they are. */
export function ActivityFrame({ id, kind, title, done, children }: ActivityFrameProps) {
  const { t } = useTranslation('learn')
  const anchor = activityAnchor(id)
  return (
    <section className={`activity activity--${kind}`} id={anchor} tabIndex={-1} aria-labelledby={`${anchor}-titel`}>
      <header className="activity__head">
        <p className="activity__kind">
          <Icon name={ICONS[kind]} />
          {t(`kind.${kind}`)}
        </p>
        <h2 className="activity__title" id={`${anchor}-titel`}>
          {title}
        </h2>
        <p className={`activity__state${done ? ' activity__state--done' : ''}`} role="status">
          <Icon name={done ? 'success' : 'info'} />
          <span>{done ? t('activity.done') : t(`rule.${kind}`)}</span>
        </p>
      </header>
      {children}
    </section>
  )
}
