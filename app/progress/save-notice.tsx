import { useTranslation } from 'react-i18next'
import type { SaveStatus } from '~/courses/components/activity-state'
import { Button, ButtonLink } from '~/ui/button'
import { Icon } from '~/ui/icon'
import './save-notice.css'

/** Says calmly that something could not be sent yet, that nothing is lost, and what to do. */
export function SaveNotice({ status, retry }: { status: SaveStatus; retry: () => void }) {
  const { t } = useTranslation('learn')
  const trouble = status === 'failed' || status === 'signed_out' || status === 'refused'
  return (
    <div className="save-notice" role="status">
      {trouble && (
        <div className="save-notice__box">
          <Icon name={status === 'refused' ? 'info' : 'warning'} />
          <p>{t(`saving.${status}`)}</p>
          <div className="save-notice__actions">
            {status === 'failed' && (
              <Button type="button" look="secondary" small onClick={retry}>
                {t('saving.retry')}
              </Button>
            )}
            {status === 'signed_out' && (
              <ButtonLink plain small to={signInAddress()}>
                {t('saving.signIn')}
              </ButtonLink>
            )}
            {status === 'refused' && (
              <Button type="button" look="secondary" small onClick={() => location.reload()}>
                {t('saving.reload')}
              </Button>
            )}
          </div>
        </div>
      )}
    </div>
  )
}

/** Only ever shown in the browser. */
const signInAddress = () => `/anmelden?${new URLSearchParams({ weiter: location.pathname })}`
