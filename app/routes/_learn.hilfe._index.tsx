import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { pageTitle } from '~/auth/page-title.server'
import { requestLocale } from '~/auth/request-locale.server'
import { listGuides } from '~/courses/guides.server'
import { Page } from '~/ui/page'
import '~/people/people.css'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** For strangers too: who cannot sign in needs help most. */
export async function loader({ request }: LoaderFunctionArgs) {
  const guides = await listGuides(await requestLocale(request))
  return { guides, title: await pageTitle(request, (t) => t('common:help.title')) }
}

export default function HelpRoute() {
  const { t } = useTranslation('common')
  const { guides } = useLoaderData<typeof loader>()
  return (
    <Page title={t('help.title')} lead={t('help.lead')} width="reading">
      <ul className="areas">
        {guides.map(({ id, title, summary, locale }) => (
          <li key={id} lang={locale}>
            <Link to={`/hilfe/${id}`}>
              <span className="areas__title">{title}</span>
              {summary && <span className="muted">{summary}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  )
}
