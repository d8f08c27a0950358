import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { FormFault, FormField } from '~/auth/form-parts'
import { findSlip, invitationPath } from '~/auth/invitations.server'
import { pageTitle } from '~/auth/page-title.server'
import { slipSchema, type Fault } from '~/auth/schema'
import { Button } from '~/ui/button'
import { Page } from '~/ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request }: LoaderFunctionArgs) {
  return { title: await pageTitle(request, (t) => t('auth:code.title')) }
}

export async function action({ request }: ActionFunctionArgs) {
  const submission = parseWithZod(await request.formData(), { schema: slipSchema })
  const refuse = (formErrors: Fault[] = []) => data({ answer: submission.reply({ formErrors }) }, { status: 400 })
  if (submission.status !== 'success') return refuse()
  const { login, code } = submission.value
  const secret = await findSlip(login, code)
  if (!secret) return refuse(['codeWrong'])
  throw redirect(invitationPath(secret))
}

export default function CodePage() {
  const { t } = useTranslation('auth')
  const answer = useActionData<typeof action>()?.answer
  const [form, fields] = useForm({
    id: 'code',
    lastResult: answer,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: slipSchema }),
    shouldRevalidate: 'onInput',
  })
  return (
    <Page title={t('code.title')} lead={t('code.lead')} width="reading">
      <Form method="post" className="form" {...getFormProps(form)}>
        <FormFault title={t('code.wrongTitle')} answer={answer} />
        <FormField
          field={fields.login}
          label={t('code.loginLabel')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <FormField
          field={fields.code}
          label={t('code.label')}
          hint={t('code.hint')}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          required
        />
        <div>
          <Button>{t('code.submit')}</Button>
        </div>
      </Form>
      <p>
        {t('code.noSlip')}{' '}
        <Link className="kern-link" to="/anmelden">
          {t('invitation.toSignIn')}
        </Link>
      </p>
    </Page>
  )
}
