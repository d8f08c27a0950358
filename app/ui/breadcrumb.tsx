import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

export interface Crumb {
  to: string
  label: string
}

/** The way from the start to here; the page itself is its h1, not a crumb. */
export function Breadcrumb({ crumbs }: { crumbs: Crumb[] }) {
  const { t } = useTranslation('common')
  return (
    <nav className="breadcrumb" aria-label={t('breadcrumb')}>
      <ol>
        {crumbs.map(({ to, label }) => (
          <li key={to}>
            <Link className="kern-link kern-link--no-visited-state" to={to}>
              {label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
