import { useTranslation } from 'react-i18next'
import { ButtonLink } from './button'
import { Page } from './page'

const kindOf = (status: number) => {
  if (status === 404 || status === 405) return 'notFound'
  if (status === 401 || status === 403) return 'forbidden'
  return status < 500 ? 'invalid' : 'broken'
}

/** Says what happened, whose doing it was, and the way on. */
export function ErrorPage({ status, requestId }: { status: number; requestId?: string }) {
  const { t } = useTranslation('common')
  const kind = kindOf(status)
  return (
    <Page title={t(`error.${kind}.title`)} lead={t(`error.${kind}.text`)} width="reading">
      {kind === 'broken' && requestId && <p className="muted">{t('error.broken.reference', { id: requestId })}</p>}
      <div className="row">
        <ButtonLink to="/">{t('error.home')}</ButtonLink>
      </div>
    </Page>
  )
}
