import { Link, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

/** Previous and next page of a long list; `param` names the page in the address. */
export function Pager({ page, pages, param = 'seite' }: { page: number; pages: number; param?: string }) {
  const { t } = useTranslation('common')
  const [search] = useSearchParams()
  if (pages <= 1) return null
  const to = (target: number) => {
    const next = new URLSearchParams(search)
    next.set(param, String(target))
    return `?${next}`
  }
  return (
    <nav className="pager" aria-label={t('pager.label')}>
      {page > 1 && (
        <Link className="kern-link" rel="prev" to={to(page - 1)}>
          {t('pager.previous')}
        </Link>
      )}
      <span>{t('pager.position', { page, pages })}</span>
      {page < pages && (
        <Link className="kern-link" rel="next" to={to(page + 1)}>
          {t('pager.next')}
        </Link>
      )}
    </nav>
  )
}
