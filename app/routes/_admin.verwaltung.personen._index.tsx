import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { requireAdministrator } from '~/auth/guards.server'
import { pageTitle } from '~/auth/page-title.server'
import { listPeople } from '~/people/list-people.server'
import { PeopleFilter } from '~/people/people-filter'
import { peopleSearch } from '~/people/people-search'
import { PersonTable } from '~/people/person-table'
import { listUnits } from '~/people/units.server'
import { dayOf } from '~/platform/time'
import { Breadcrumb } from '~/ui/breadcrumb'
import { ButtonLink } from '~/ui/button'
import { Page, Section } from '~/ui/page'
import { Pager } from '~/ui/pager'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request }: LoaderFunctionArgs) {
  const { id: viewer } = await requireAdministrator(request)
  const filter = peopleSearch(new URL(request.url).searchParams)
  const day = dayOf(new Date())
  const title = await pageTitle(request, (t) => t('people:list.title'))
  return { title, filter, units: await listUnits(day), ...(await listPeople({ viewer, ...filter }, day)) }
}

export default function PeoplePage() {
  const { t } = useTranslation('people')
  const { filter, units, people, total, page, pages } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('list.title')}
      above={<Breadcrumb crumbs={[{ to: '/verwaltung', label: t('overview.title') }]} />}
      actions={
        <ButtonLink to="neu" look="secondary" icon="add">
          {t('create.title')}
        </ButtonLink>
      }
    >
      <PeopleFilter units={units} values={filter} />
      <Section title={t('list.found', { count: total })} id="gefunden">
        <PersonTable people={people} />
        <Pager page={page} pages={pages} />
      </Section>
    </Page>
  )
}
