import type { NoticeKind } from './notice'

/** A short state beside a thing: word first, colour second. */
export function Badge({ kind, children }: { kind?: NoticeKind; children: string }) {
  return (
    <span className={`kern-badge kern-badge--small${kind ? ` kern-badge--${kind}` : ''}`}>
      <span className="kern-label kern-label--small">{children}</span>
    </span>
  )
}
