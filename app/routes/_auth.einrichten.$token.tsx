import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { FormField, NewPassword } from '~/auth/form-parts'
import { pageTitle } from '~/auth/page-title.server'
import { firstAdministratorSchema, type Fault } from '~/auth/schema'
import { createFirstAdministrator, isSetupToken } from '~/auth/setup.server'
import { openSession } from '~/auth/sign-in.server'
import { Button, ButtonLink } from '~/ui/button'
import { Page } from '~/ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const open = await isSetupToken(params.token ?? '', new Date())
  const title = await pageTitle(request, (t) => t(open ? 'auth:setup.title' : 'auth:setup.closed.title'))
  return data({ open, title }, { status: open ? 200 : 404 })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const token = params.token ?? ''
  const now = new Date()
  if (!(await isSetupToken(token, now))) throw redirect(request.url)
  const submission = parseWithZod(await request.formData(), { schema: firstAdministratorSchema })
  const refuse = (fieldErrors: Record<string, Fault[]> = {}) =>
    data({ answer: submission.reply({ fieldErrors, hideFields: ['password', 'repetition'] }) }, { status: 400 })
  if (submission.status !== 'success') return refuse()
  const made = await createFirstAdministrator(token, submission.value, now)
  if (!made) throw redirect(request.url)
  if (!made.ok) return refuse({ email: [made.problem.code === 'emailTaken' ? 'emailTaken' : 'emailWrong'] })
  throw redirect('/', { headers: { 'Set-Cookie': await openSession(made.personId, now) } })
}

export default function SetupPage() {
  return useLoaderData<typeof loader>().open ? <FirstAdministratorForm /> : <Closed />
}

function FirstAdministratorForm() {
  const { t } = useTranslation(['auth', 'common'])
  const answer = useActionData<typeof action>()?.answer
  const [form, fields] = useForm({
    id: 'einrichten',
    lastResult: answer,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: firstAdministratorSchema }),
    shouldRevalidate: 'onInput',
  })
  return (
    <Page title={t('setup.title')} lead={t('setup.lead')} width="reading">
      <Form reloadDocument method="post" className="form" {...getFormProps(form)}>
        <FormField
          field={fields.organisation}
          label={t('setup.organisation')}
          hint={t('setup.organisationHint')}
          optional={t('common:optional')}
          autoComplete="organization"
        />
        <FormField field={fields.firstName} label={t('setup.firstName')} autoComplete="given-name" required />
        <FormField field={fields.lastName} label={t('setup.lastName')} autoComplete="family-name" required />
        <FormField
          field={fields.email}
          label={t('setup.email')}
          hint={t('setup.emailHint')}
          type="email"
          autoComplete="username"
          required
        />
        <NewPassword password={fields.password} repetition={fields.repetition} />
        <div>
          <Button>{t('setup.submit')}</Button>
        </div>
      </Form>
    </Page>
  )
}

function Closed() {
  const { t } = useTranslation('auth')
  return (
    <Page title={t('setup.closed.title')} lead={t('setup.closed.text')} width="reading">
      <div className="row">
        <ButtonLink to="/anmelden">{t('invitation.toSignIn')}</ButtonLink>
      </div>
    </Page>
  )
}
