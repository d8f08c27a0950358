import type { ReactNode } from 'react'
import { useWords } from './words'

export interface MessageProps {
  id: string
  from: string
  address: string
  subject: string
  received: string
  to?: string
  children?: ReactNode
}

/** Shown by its inbox. */
export function Message(_props: MessageProps): ReactNode {
  return null
}

/** Shown by its message. */
export function Header(_props: { name: string; children?: ReactNode }): ReactNode {
  return null
}

/** Shown by its message. */
export function Attachment(_props: { name: string; size?: string }): ReactNode {
  return null
}

/** Looks like a link and leads nowhere; where it pretends to lead shows on pointing, focus and touch, and is read aloud. */
export function Link({ to, children }: { to: string; children?: ReactNode }) {
  const t = useWords()
  return (
    <span className="inbox-link">
      <button type="button" className="inbox-link__text" onKeyDown={({ key, currentTarget }) => key === 'Escape' && currentTarget.blur()}>
        {children}
        <span className="inbox-link__target">{t('target', { to })}</span>
      </button>
    </span>
  )
}

/** What the server sends once all is decided. */
export function Giveaway({ label, children }: { label: string; children?: ReactNode }) {
  return (
    <div className="giveaway">
      <strong>{label}</strong>
      <div>{children}</div>
    </div>
  )
}
