import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { requireAdministrator } from '~/auth/guards.server'
import { pageTitle } from '~/auth/page-title.server'
import { requestLocale } from '~/auth/request-locale.server'
import { readNewPerson } from '~/people/new-person'
import { NewPersonForm } from '~/people/new-person-form'
import { createPerson } from '~/people/persons.server'
import { problemText } from '~/people/problem-text'
import { typedValues } from '~/people/typed-values'
import { listUnits } from '~/people/units.server'
import { translate } from '~/platform/i18n.server'
import { dayOf } from '~/platform/time'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Page } from '~/ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdministrator(request)
  const title = await pageTitle(request, (t) => t('people:create.title'))
  return { title, units: await listUnits(dayOf(new Date())) }
}

export async function action({ request }: ActionFunctionArgs) {
  const { id: actor } = await requireAdministrator(request)
  const form = await request.formData()
  const now = new Date()
  const result = await createPerson({ ...readNewPerson(form), source: 'manual' }, { now, day: dayOf(now), actor })
  if (result.ok) throw redirect(`/verwaltung/personen/${result.id}?gespeichert`)
  const { problem } = result
  const message = problemText(problem, translate(await requestLocale(request)))
  return data({ code: problem.code, message, values: typedValues(form) }, { status: 400 })
}

export default function NewPersonPage() {
  const { t } = useTranslation('people')
  const { units } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const crumbs = [
    { to: '/verwaltung', label: t('overview.title') },
    { to: '/verwaltung/personen', label: t('list.title') },
  ]
  return (
    <Page title={t('create.title')} lead={t('create.lead')} width="reading" above={<Breadcrumb crumbs={crumbs} />}>
      <NewPersonForm units={units} refused={refused} />
    </Page>
  )
}
