import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireManager } from '~/auth/guards.server'
import { pageTitle } from '~/auth/page-title.server'
import { requestLocale } from '~/auth/request-locale.server'
import { notFound } from '~/platform/http.server'
import { coveragePage } from '~/reports/coverage-page.server'
import { CoverageView } from '~/reports/coverage-view'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request }: LoaderFunctionArgs) {
  const manager = await requireManager(request)
  const search = new URL(request.url).searchParams
  const page = await coveragePage(manager, { search, unitKey: null, locale: await requestLocale(request), now: new Date() })
  if (!page) throw notFound()
  return { title: await pageTitle(request, (t) => t('reports:tab')), page }
}

export default function ManagerPage() {
  const { page } = useLoaderData<typeof loader>()
  return <CoverageView page={page} />
}
