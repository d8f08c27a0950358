import { useTranslation } from 'react-i18next'
import { formatDay } from '~/platform/format-day'
import { Mark } from '~/ui/mark'
import type { Certificate } from './certificates.server'
import './certificate.css'

/** One sheet: who has completed what, when, how long it is valid, and how to check it. */
export function CertificateSheet({ certificate, address }: { certificate: Certificate; address: string }) {
  const { t, i18n } = useTranslation('reports')
  const { organisation, name, course, completedOn, validUntil, code } = certificate
  return (
    <article className="certificate" aria-labelledby="zertifikat">
      <header className="certificate__head">
        <Mark />
        <p>{organisation ?? t('certificate.house')}</p>
      </header>
      <h2 className="certificate__title" id="zertifikat">
        {t('certificate.title')}
      </h2>
      <p>
        {organisation ?? t('certificate.house')} {t('certificate.confirms')}
      </p>
      <p className="certificate__name">{name}</p>
      <p>{t('certificate.has')}</p>
      <p className="certificate__course">{course}</p>
      {t('certificate.completed') && <p>{t('certificate.completed')}</p>}
      <dl className="certificate__facts">
        <div>
          <dt>{t('certificate.on')}</dt>
          <dd>{formatDay(completedOn, i18n.language)}</dd>
        </div>
        <div>
          <dt>{t('certificate.valid')}</dt>
          <dd>{validUntil ? formatDay(validUntil, i18n.language) : t('certificate.forever')}</dd>
        </div>
        <div>
          <dt>{t('certificate.code')}</dt>
          <dd className="certificate__code">{code}</dd>
        </div>
      </dl>
      <p className="certificate__check">{t('certificate.checkHint', { address })}</p>
    </article>
  )
}
