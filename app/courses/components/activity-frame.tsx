import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon, type IconName } from '~/ui/icon'
import { activityAnchor } from './activity-anchor'
import './activity-frame.css'

interface ActivityFrameProps {
  id: string
  icon: IconName
  /** What kind of activity it is, in a word or two. */
  label: string
  /** When it is done. */
  rule: string
  title: string
  done: boolean
  /** Takes more than the width of the text, where there is room. */
  wide?: boolean
  children: ReactNode
}

/** What all activities share: their kind, their title, when they are done, and whether they are. */
export function ActivityFrame({ id, icon, label, rule, title, done, wide, children }: ActivityFrameProps) {
  const { t } = useTranslation('learn')
  const anchor = activityAnchor(id)
  return (
    <section className={wide ? 'activity activity--wide' : 'activity'} id={anchor} tabIndex={-1} aria-labelledby={`${anchor}-titel`}>
      <header className="activity__head">
        <p className="activity__kind">
          <Icon name={icon} />
          {label}
        </p>
        <h2 className="activity__title" id={`${anchor}-titel`}>
          {title}
        </h2>
        <p className={`activity__state${done ? ' activity__state--done' : ''}`} role="status">
          <Icon name={done ? 'success' : 'info'} />
          <span>{done ? t('activity.done') : rule}</span>
        </p>
      </header>
      {children}
    </section>
  )
}
