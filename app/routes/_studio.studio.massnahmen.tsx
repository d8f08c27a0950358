import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { requireTrainer } from '~/auth/guards.server'
import { pageTitle } from '~/auth/page-title.server'
import { requestLocale } from '~/auth/request-locale.server'
import { brokenCatalogues } from '~/courses/control-catalogues.server'
import { taughtControls } from '~/courses/controls.server'
import { dayOf } from '~/platform/time'
import { ControlList } from '~/studio/control-list'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request }: LoaderFunctionArgs) {
  await requireTrainer(request)
  const catalogues = await taughtControls(await requestLocale(request), dayOf(new Date()))
  const broken = await brokenCatalogues()
  return { catalogues, broken, title: await pageTitle(request, (t) => t('studio:controls.title')) }
}

export default function ControlsRoute() {
  const { t } = useTranslation('studio')
  const { catalogues, broken } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('controls.title')}
      lead={t('controls.lead')}
      above={<Breadcrumb crumbs={[{ to: '/studio', label: t('courses.title') }]} />}
    >
      {broken.length > 0 && (
        <Notice kind="warning" title={t('controls.broken')}>
          <p>{t('controls.command.broken', { files: broken.join(' ') })}</p>
        </Notice>
      )}
      {catalogues.length === 0 ? (
        <p className="empty">{t('controls.none')}</p>
      ) : (
        catalogues.map((catalogue) => <ControlList key={catalogue.id} catalogue={catalogue} />)
      )}
    </Page>
  )
}
