import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, type ClientLoaderFunctionArgs } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { requireEvidenceReader } from '~/auth/guards.server'
import { pageTitle } from '~/auth/page-title.server'
import { requestLocale } from '~/auth/request-locale.server'
import { notFound } from '~/platform/http.server'
import { loadArea } from '~/platform/i18n-client'
import { confirmationsPage } from '~/reports/confirmations-page.server'
import { ConfirmationsView } from '~/reports/confirmations-view'
import { Breadcrumb } from '~/ui/breadcrumb'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** Not below the administration's layout, which lets administrators in alone. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { id: viewerId, roles } = await requireEvidenceReader(request)
  const search = new URL(request.url).searchParams
  const page = await confirmationsPage({ viewerId, search, locale: await requestLocale(request), now: new Date() })
  if (!page) throw notFound()
  return { title: await pageTitle(request, (t) => t('confirmations:title')), administers: roles.includes('administrator'), page }
}

export async function clientLoader({ serverLoader }: ClientLoaderFunctionArgs) {
  await loadArea('verwaltung')
  return serverLoader<typeof loader>()
}

export default function ConfirmationsRoute() {
  const { t } = useTranslation(['confirmations', 'common'])
  const { page, administers } = useLoaderData<typeof loader>()
  const above = administers ? { to: '/verwaltung', label: t('common:shell.administration') } : { to: '/leitung', label: t('common:shell.coverage') }
  return <ConfirmationsView page={page} above={<Breadcrumb crumbs={[above]} />} />
}
