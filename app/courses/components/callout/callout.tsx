import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon, type IconName } from '~/ui/icon'
import './callout.css'

const ICONS = { info: 'info', tip: 'success', warning: 'warning', danger: 'danger' } satisfies Record<string, IconName>

interface CalloutProps {
  kind?: keyof typeof ICONS
  title?: string
  children?: ReactNode
}

export function Callout({ kind = 'info', title, children }: CalloutProps) {
  const { t } = useTranslation('learn')
  return (
    <div className={`callout callout--${kind}`} role="note">
      <p className="callout__title">
        <Icon name={ICONS[kind]} />
        <span>
          <span className={title ? 'visually-hidden' : undefined}>{t(`callout.${kind}`)}</span>
          {title && <span className="visually-hidden">: </span>}
          {title}
        </span>
      </p>
      <div className="callout__body">{children}</div>
    </div>
  )
}
