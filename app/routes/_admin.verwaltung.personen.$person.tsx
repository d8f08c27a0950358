import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { requireAdministrator } from '~/auth/guards.server'
import { pageTitle } from '~/auth/page-title.server'
import { requestLocale } from '~/auth/request-locale.server'
import { listCourses } from '~/courses/catalogue.server'
import { readChange } from '~/people/change-person'
import { changePerson } from '~/people/change-person.server'
import { personCard } from '~/people/person-card.server'
import { PersonFacts } from '~/people/person-facts'
import { PersonSections } from '~/people/person-sections'
import { problemText } from '~/people/problem-text'
import { typedValues } from '~/people/typed-values'
import { listUnits } from '~/people/units.server'
import { badRequest, notFound } from '~/platform/http.server'
import { translate } from '~/platform/i18n.server'
import { dayOf } from '~/platform/time'
import { AnswerNotice } from '~/ui/answer-notice'
import { Breadcrumb } from '~/ui/breadcrumb'
import { ButtonLink } from '~/ui/button'
import { Page, Section } from '~/ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const administrator = await requireAdministrator(request)
  const day = dayOf(new Date())
  const person = await personCard(params.person, administrator.id, day)
  if (!person) throw notFound()
  const title = await pageTitle(request, () => `${person.firstName} ${person.lastName}`)
  const saved = new URL(request.url).searchParams.has('gespeichert')
  const locale = await requestLocale(request)
  const courses = (await listCourses()).map((course) => ({ id: course.id, title: course.title[locale] }))
  return { title, person, day, saved, courses, units: await listUnits(day) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { id: actor } = await requireAdministrator(request)
  const form = await request.formData()
  const change = readChange(form)
  if (!change) throw badRequest('form')
  const now = new Date()
  const result = await changePerson(params.person, change, { now, day: dayOf(now), actor })
  if (result.ok) throw redirect(`/verwaltung/personen/${params.person}?gespeichert`)
  const message = problemText(result.problem, translate(await requestLocale(request)))
  return data({ intent: change.intent, message, values: typedValues(form) }, { status: 400 })
}

const ENDING = ['endRole', 'endResponsibility', 'endAbsence']

export default function PersonPage() {
  const { t } = useTranslation('people')
  const { person, day, saved, courses, units } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const name = `${person.firstName} ${person.lastName}`
  const invite = new URLSearchParams({ suche: person.email ?? person.personnelNo ?? name, alle: '1' })
  const crumbs = [
    { to: '/verwaltung', label: t('overview.title') },
    { to: '/verwaltung/personen', label: t('list.title') },
  ]
  return (
    <Page
      title={name}
      above={<Breadcrumb crumbs={crumbs} />}
      actions={
        <ButtonLink to={`/verwaltung/einladungen?${invite}`} look="secondary">
          {t('card.invite')}
        </ButtonLink>
      }
    >
      {saved && !refused && <AnswerNotice kind="success" title={t('card.saved')} answer={person} />}
      {refused && ENDING.includes(refused.intent) && (
        <AnswerNotice kind="danger" title={refused.message} answer={refused} />
      )}
      <Section title={t('card.facts')} id="angaben">
        <PersonFacts person={person} />
        {person.source === 'hr' && <p className="muted">{t('card.hrText')}</p>}
      </Section>
      <PersonSections person={person} today={day} units={units} courses={courses} refused={refused} />
    </Page>
  )
}
