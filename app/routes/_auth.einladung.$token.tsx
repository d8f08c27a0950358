import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { NewPassword } from '~/auth/form-parts'
import { findInvitation, redeemInvitation } from '~/auth/invitations.server'
import { pageTitle } from '~/auth/page-title.server'
import type { OwnData } from '~/auth/password-rules'
import { newPasswordSchema } from '~/auth/schema'
import { endSession } from '~/auth/sessions.server'
import { openSession } from '~/auth/sign-in.server'
import { Button, ButtonLink } from '~/ui/button'
import { Page } from '~/ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const invitation = await findInvitation(params.token ?? '', new Date())
  if (invitation.state !== 'open') {
    const { state } = invitation
    const title = await pageTitle(request, (t) => t(`auth:invitation.closed.${state}.title`))
    return data({ open: false as const, state, title }, { status: state === 'unknown' ? 404 : 410 })
  }
  const { person } = invitation
  const title = await pageTitle(request, (t) => t('auth:invitation.title', { name: person.firstName }))
  return data({ open: true as const, person, title })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const token = params.token ?? ''
  const now = new Date()
  const invitation = await findInvitation(token, now)
  if (invitation.state !== 'open') throw redirect(request.url)
  const submission = parseWithZod(await request.formData(), { schema: newPasswordSchema(invitation.person) })
  if (submission.status !== 'success') {
    return data({ answer: submission.reply({ hideFields: ['password', 'repetition'] }) }, { status: 400 })
  }
  const personId = await redeemInvitation(token, submission.value.password, now)
  if (!personId) throw redirect(request.url)
  await endSession(request)
  throw redirect('/', { headers: { 'Set-Cookie': await openSession(personId, now) } })
}

export default function InvitationPage() {
  const invitation = useLoaderData<typeof loader>()
  return invitation.open ? <ChoosePassword person={invitation.person} /> : <Closed state={invitation.state} />
}

function ChoosePassword({ person }: { person: OwnData }) {
  const { t } = useTranslation('auth')
  const answer = useActionData<typeof action>()?.answer
  const [form, fields] = useForm({
    id: 'einladung',
    lastResult: answer,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: newPasswordSchema(person) }),
    shouldRevalidate: 'onInput',
  })
  const login = person.email ?? person.personnelNo ?? ''
  return (
    <Page
      title={t('invitation.title', { name: `${person.firstName} ${person.lastName}` })}
      lead={t('invitation.lead')}
      width="reading"
    >
      <Form reloadDocument method="post" className="form" {...getFormProps(form)}>
        <div className="login-name">
          <span>{t('invitation.login')}</span>
          <span className="login-name__value">{login}</span>
          <span className="muted">{t('invitation.loginText')}</span>
        </div>
        <input type="text" hidden readOnly autoComplete="username" value={login} />
        <NewPassword password={fields.password} repetition={fields.repetition} />
        <div>
          <Button>{t('invitation.submit')}</Button>
        </div>
      </Form>
    </Page>
  )
}

function Closed({ state }: { state: 'unknown' | 'used' | 'expired' }) {
  const { t } = useTranslation('auth')
  return (
    <Page title={t(`invitation.closed.${state}.title`)} lead={t(`invitation.closed.${state}.text`)} width="reading">
      <div className="row">
        <ButtonLink to="/anmelden">{t('invitation.toSignIn')}</ButtonLink>
      </div>
    </Page>
  )
}
