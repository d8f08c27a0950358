import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { optionalPerson } from '~/auth/guards.server'
import { pageTitle } from '~/auth/page-title.server'
import { signInSchema, type Fault } from '~/auth/schema'
import { SignInForm } from '~/auth/sign-in-form'
import { endSession } from '~/auth/sessions.server'
import { signIn } from '~/auth/sign-in.server'
import { safeTarget } from '~/platform/http.server'
import { Page } from '~/ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request }: LoaderFunctionArgs) {
  const weiter = safeTarget(new URL(request.url).searchParams.get('weiter'))
  if (await optionalPerson(request)) throw redirect(weiter)
  return { weiter, title: await pageTitle(request, (t) => t('auth:signIn.title')) }
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  const submission = parseWithZod(form, { schema: signInSchema })
  const refuse = (formErrors: Fault[] = []) => {
    const answer = submission.reply({ formErrors, hideFields: ['password'] })
    return data({ answer, weiter: safeTarget(form.get('weiter')) }, { status: 400 })
  }
  if (submission.status !== 'success') return refuse()
  const cookie = await signIn(submission.value, new Date())
  if (!cookie) return refuse(['wrong'])
  await endSession(request)
  throw redirect(safeTarget(submission.value.weiter), { headers: { 'Set-Cookie': cookie } })
}

export default function SignInPage() {
  const { t } = useTranslation('auth')
  const { weiter } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <Page title={t('signIn.title')} lead={t('signIn.lead')} width="wide">
      <SignInForm weiter={refused?.weiter ?? weiter} answer={refused?.answer} />
    </Page>
  )
}
