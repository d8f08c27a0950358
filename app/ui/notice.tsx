import { forwardRef, type ReactNode } from 'react'
import { Icon } from './icon'

export type NoticeKind = 'info' | 'success' | 'warning' | 'danger'

interface NoticeProps {
  kind: NoticeKind
  title: string
  children?: ReactNode
  /** Announced by screen readers when it appears: `alert` at once, `status` politely. */
  live?: 'alert' | 'status'
  headingLevel?: 2 | 3 | 4
}

/** A message in KERN's alert look. Takes the focus when a form's error summary needs it (`ref`, tabIndex -1). */
export const Notice = forwardRef<HTMLDivElement, NoticeProps>(function Notice(
  { kind, title, children, live, headingLevel },
  ref,
) {
  const Title = headingLevel ? (`h${headingLevel}` as const) : 'p'
  return (
    <div ref={ref} tabIndex={ref ? -1 : undefined} role={live} className={`kern-alert kern-alert--${kind}`}>
      <div className="kern-alert__header">
        <Icon name={kind} />
        <Title className="kern-title">{title}</Title>
      </div>
      {children && <div className="kern-alert__body">{children}</div>}
    </div>
  )
})
