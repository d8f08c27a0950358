import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { pageTitle } from '~/auth/page-title.server'
import { requestLocale } from '~/auth/request-locale.server'
import { formatDay } from '~/platform/format-day'
import { dayOf } from '~/platform/time'
import { checkCertificate, type Certificate } from '~/reports/certificates.server'
import '~/reports/certificate.css'
import { Button } from '~/ui/button'
import { InputField } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: 'robots', content: 'noindex' }]

/** For anybody with a certificate in hand: says no more than the certificate. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const typed = new URL(request.url).searchParams.get('code')?.trim()
  if (typed) throw redirect(`/pruefen/${encodeURIComponent(typed)}`)
  const code = params.code ?? ''
  const locale = await requestLocale(request)
  const certificate = code ? await checkCertificate(code, { day: dayOf(new Date()), locale }) : null
  return { code, certificate, title: await pageTitle(request, (t) => t('reports:certificate.check.title')) }
}

export default function CheckRoute() {
  const { t } = useTranslation('reports')
  const { code, certificate } = useLoaderData<typeof loader>()
  if (certificate) return <Found certificate={certificate} />
  return (
    <Page title={t('certificate.check.title')} lead={t('certificate.check.lead')} width="reading">
      {code && (
        <Notice kind="warning" title={t('certificate.check.unknown')}>
          <p className="kern-body">{t('certificate.check.unknownText')}</p>
        </Notice>
      )}
      <Form className="form" action="/pruefen">
        <InputField
          id="code"
          name="code"
          label={t('certificate.check.label')}
          hint={t('certificate.check.hint')}
          defaultValue={code}
          autoComplete="off"
          spellCheck={false}
          required
        />
        <div>
          <Button>{t('certificate.check.submit')}</Button>
        </div>
      </Form>
    </Page>
  )
}

function Found({ certificate }: { certificate: Certificate }) {
  const { t, i18n } = useTranslation('reports')
  const { organisation, name, course, completedOn, validUntil, expired, code } = certificate
  const facts = [
    [t('certificate.check.name'), name],
    [t('certificate.check.course'), course],
    [t('certificate.on'), formatDay(completedOn, i18n.language)],
    [t('certificate.valid'), validUntil ? formatDay(validUntil, i18n.language) : t('certificate.forever')],
    [t('certificate.code'), code],
  ]
  return (
    <Page title={t('certificate.check.title')} lead={organisation ?? undefined} width="reading">
      <Notice kind={expired ? 'info' : 'success'} title={t(expired ? 'certificate.check.genuineExpired' : 'certificate.check.genuine')} />
      <dl className="certificate-facts">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        <Link className="kern-link" to="/pruefen">
          {t('certificate.check.another')}
        </Link>
      </p>
    </Page>
  )
}
