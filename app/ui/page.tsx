import type { ReactNode } from 'react'

interface PageProps {
  title: string
  /** One or two sentences under the title. */
  lead?: ReactNode
  /** Breadcrumb or other line above the title. */
  above?: ReactNode
  /** The page's one primary action, beside the title. */
  actions?: ReactNode
  /** `reading`: a measure of about 70 characters; `wide`: tables and trees. */
  width?: 'reading' | 'wide'
  children: ReactNode
}

/** The frame of every page's content: one h1, its lead, then the rest. */
export function Page({ title, lead, above, actions, width = 'wide', children }: PageProps) {
  return (
    <div className={`page page--${width}`}>
      {above}
      <header className="page__head">
        <div className="page__title">
          <h1 className="kern-heading-large">{title}</h1>
          {lead && <div className="page__lead">{lead}</div>}
        </div>
        {actions && <div className="page__actions">{actions}</div>}
      </header>
      {children}
    </div>
  )
}

/** A part of a page with its own heading; `aside` stands at the end of the heading's line. */
export function Section({
  title,
  id,
  aside,
  children,
}: {
  title: string
  id: string
  aside?: ReactNode
  children: ReactNode
}) {
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section__head">
        <h2 className="kern-heading-medium" id={id}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
