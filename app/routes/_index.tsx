import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { optionalPerson } from '~/auth/guards.server'
import { pageTitle } from '~/auth/page-title.server'
import { requestLocale } from '~/auth/request-locale.server'
import { dayOf } from '~/platform/time'
import { LearnerHome } from '~/progress/learner-home'
import { learnerHome } from '~/progress/learner-home.server'
import { Page } from '~/ui/page'

// Whoever is signed in does not load the form's validation.
const SignInForm = lazy(async () => ({ default: (await import('~/auth/sign-in-form')).SignInForm }))

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await optionalPerson(request)
  if (!person) return { home: null, title: await pageTitle(request, (t) => t('auth:signIn.title')) }
  return {
    home: await learnerHome(person.id, dayOf(new Date()), await requestLocale(request)),
    title: await pageTitle(request, (t) => t('common:shell.home')),
  }
}

export default function Index() {
  const { home } = useLoaderData<typeof loader>()
  return home ? <LearnerHome home={home} /> : <Stranger />
}

function Stranger() {
  const { t } = useTranslation('auth')
  return (
    <Page title={t('signIn.title')} lead={t('signIn.lead')} width="wide">
      <Suspense>
        <SignInForm />
      </Suspense>
    </Page>
  )
}
