import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { pageTitle } from '~/auth/page-title.server'
import { requestLocale } from '~/auth/request-locale.server'
import { readGuide } from '~/courses/guides.server'
import { notFound } from '~/platform/http.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Page } from '~/ui/page'
import { PrintButton } from '~/ui/print-button'
import '~/progress/prose.css'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const guide = await readGuide(params.guide ?? '', await requestLocale(request))
  if (!guide) throw notFound()
  return { guide, title: await pageTitle(request, () => guide.title) }
}

/** One page, made to be printed. */
export default function GuideRoute() {
  const { t } = useTranslation('common')
  const { guide } = useLoaderData<typeof loader>()
  return (
    <Page
      title={guide.title}
      lead={guide.summary}
      width="reading"
      above={<Breadcrumb crumbs={[{ to: '/hilfe', label: t('help.title') }]} />}
      actions={<PrintButton label={t('help.print')} byMenu={t('help.printByMenu')} />}
    >
      <div className="prose" lang={guide.locale} dangerouslySetInnerHTML={{ __html: guide.html }} />
    </Page>
  )
}
