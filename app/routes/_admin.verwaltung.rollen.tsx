import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { requireAdministrator } from '~/auth/guards.server'
import { pageTitle } from '~/auth/page-title.server'
import { requestLocale } from '~/auth/request-locale.server'
import { giveByLoginSchema } from '~/people/change-person'
import { giveByLogin } from '~/people/change-person.server'
import { GiveByLoginForm } from '~/people/give-by-login-form'
import { problemText } from '~/people/problem-text'
import { roleHolders, unitAnswers } from '~/people/responsibles.server'
import { RoleHolderList } from '~/people/role-holder-list'
import { typedValues } from '~/people/typed-values'
import { UnitAnswerTable } from '~/people/unit-answer-table'
import { VacantUnits } from '~/people/vacant-units'
import { badRequest } from '~/platform/http.server'
import { translate } from '~/platform/i18n.server'
import { dayOf } from '~/platform/time'
import { AnswerNotice } from '~/ui/answer-notice'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Page, Section } from '~/ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdministrator(request)
  const search = new URL(request.url).searchParams
  const day = dayOf(new Date())
  const title = await pageTitle(request, (t) => t('people:roles.title'))
  const chosen = { unitKey: search.get('einheit'), saved: search.has('gespeichert') }
  return { title, day, ...chosen, units: await unitAnswers(day), holders: await roleHolders(day) }
}

export async function action({ request }: ActionFunctionArgs) {
  const { id: actor } = await requireAdministrator(request)
  const form = await request.formData()
  const wish = giveByLoginSchema.safeParse(Object.fromEntries(form))
  if (!wish.success) throw badRequest('form')
  const now = new Date()
  const result = await giveByLogin(wish.data, { now, day: dayOf(now), actor })
  if (result.ok) throw redirect('/verwaltung/rollen?gespeichert')
  const message = problemText(result.problem, translate(await requestLocale(request)))
  return data({ intent: 'give', message, values: typedValues(form) }, { status: 400 })
}

export default function RolesPage() {
  const { t } = useTranslation('people')
  const { day, unitKey, saved, units, holders } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <Page
      title={t('roles.title')}
      lead={t('roles.lead')}
      above={<Breadcrumb crumbs={[{ to: '/verwaltung', label: t('overview.title') }]} />}
    >
      {saved && !refused && <AnswerNotice kind="success" title={t('card.saved')} answer={units} />}
      <VacantUnits units={units.filter(({ vacant }) => vacant)} />
      <Section title={t('roles.giveTitle')} id="vergeben">
        <GiveByLoginForm key={unitKey} units={units} unitKey={unitKey} today={day} refused={refused} />
      </Section>
      <Section title={t('roles.holders')} id="rollen">
        <RoleHolderList holders={holders} />
      </Section>
      <Section title={t('roles.units')} id="einheiten">
        <UnitAnswerTable units={units} />
      </Section>
    </Page>
  )
}
