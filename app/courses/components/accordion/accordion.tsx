import type { ReactNode } from 'react'
import './accordion.css'

export function Accordion({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <details className="accordion">
      <summary className="accordion__title">{title}</summary>
      <div className="accordion__text">{children}</div>
    </details>
  )
}
