import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { requirePerson } from '~/auth/guards.server'
import { pageTitle } from '~/auth/page-title.server'
import { requestLocale } from '~/auth/request-locale.server'
import { glossaryAnchor } from '~/courses/components/definition/glossary-anchor'
import { glossary } from '~/courses/glossary.server'
import { dayOf } from '~/platform/time'
import { Page } from '~/ui/page'
import '~/progress/prose.css'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePerson(request)
  const terms = await glossary(await requestLocale(request), dayOf(new Date()))
  return { terms, title: await pageTitle(request, (t) => t('learn:glossary.title')) }
}

export default function GlossaryRoute() {
  const { t } = useTranslation('learn')
  const { terms } = useLoaderData<typeof loader>()
  return (
    <Page title={t('glossary.title')} lead={t('glossary.lead')} width="reading">
      {terms.length === 0 ? (
        <p className="empty">{t('glossary.empty')}</p>
      ) : (
        <dl className="glossary">
          {terms.map(({ term, explanations }) => (
            <div key={term} id={decodeURIComponent(glossaryAnchor(term))}>
              <dt>{term}</dt>
              {explanations.map(({ text, courses }) => (
                <dd key={text}>
                  <div dangerouslySetInnerHTML={{ __html: text }} />
                  <p className="muted">
                    {courses.map(({ id, title }) => (
                      <Link key={id} className="kern-link" to={`/kurse/${id}`}>
                        {title}
                      </Link>
                    ))}
                  </p>
                </dd>
              ))}
            </div>
          ))}
        </dl>
      )}
    </Page>
  )
}
