import { useEffect, useRef, type ReactNode } from 'react'
import { Notice } from './notice'

interface AnswerNoticeProps {
  kind: 'danger' | 'warning' | 'success'
  title: string
  /** What the server said: each new answer takes the focus. */
  answer: unknown
  children?: ReactNode
}

/** What became of a form. */
export function AnswerNotice({ kind, title, answer, children }: AnswerNoticeProps) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => ref.current?.focus(), [answer])
  return (
    <Notice ref={ref} kind={kind} title={title} live={kind === 'success' ? 'status' : 'alert'}>
      {children}
    </Notice>
  )
}
