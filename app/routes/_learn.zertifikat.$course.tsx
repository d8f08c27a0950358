import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { requirePerson } from '~/auth/guards.server'
import { pageTitle } from '~/auth/page-title.server'
import { requestLocale } from '~/auth/request-locale.server'
import { notFound } from '~/platform/http.server'
import { dayOf } from '~/platform/time'
import { CertificateSheet } from '~/reports/certificate-sheet'
import { certificateOf, checkAddress } from '~/reports/certificates.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'
import { PrintButton } from '~/ui/print-button'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const now = new Date()
  const locale = await requestLocale(request)
  const courseId = params.course ?? ''
  const certificate = await certificateOf(person.id, courseId, { now, day: dayOf(now), locale })
  if (!certificate) throw notFound()
  const title = await pageTitle(request, (t) => `${t('reports:certificate.title')}: ${certificate.course}`)
  return { courseId, certificate, address: checkAddress(), title }
}

export default function CertificateRoute() {
  const { t } = useTranslation('reports')
  const { courseId, certificate, address } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('certificate.title')}
      above={<Breadcrumb crumbs={[{ to: `/kurse/${courseId}`, label: certificate.course }]} />}
      actions={<PrintButton label={t('certificate.print')} byMenu={t('certificate.printByMenu')} />}
    >
      {certificate.expired && <Notice kind="info" title={t('certificate.expired')} />}
      <CertificateSheet certificate={certificate} address={address} />
    </Page>
  )
}
