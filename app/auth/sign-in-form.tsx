import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, Link } from '@remix-run/react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Cover } from '~/ui/cover'
import { FormFault, FormField, PasswordField } from './form-parts'
import { signInSchema } from './schema'

interface SignInFormProps {
  /** The page to go to afterwards. */
  weiter?: string
  /** What /anmelden answered to the last attempt. */
  answer?: SubmissionResult
}

/** Posts to /anmelden, on whatever page it stands. */
export function SignInForm({ weiter, answer }: SignInFormProps) {
  const { t } = useTranslation('auth')
  const [form, fields] = useForm({
    id: 'anmelden',
    lastResult: answer,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: signInSchema }),
    shouldRevalidate: 'onInput',
  })
  const passwordId = fields.password.id
  useEffect(() => {
    const typed = document.getElementById(passwordId)
    if (answer && typed instanceof HTMLInputElement) typed.value = ''
  }, [answer, passwordId])
  return (
    <div className="sign-in">
      <Cover name="closing-steps" className="sign-in__picture" lazy />
      {/* A whole-page post: the page behind it comes in the person's own language. */}
      <Form reloadDocument method="post" action="/anmelden" className="form" {...getFormProps(form)}>
        <FormFault title={t('signIn.wrongTitle')} answer={answer} />
        {weiter && <input type="hidden" name={fields.weiter.name} value={weiter} />}
        <FormField
          field={fields.login}
          label={t('login')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <PasswordField field={fields.password} label={t('password.label')} autoComplete="current-password" required />
        <div>
          <Button>{t('signIn.submit')}</Button>
        </div>
      </Form>
      <dl className="sign-in__ways">
        <div>
          <dt>{t('signIn.forgot')}</dt>
          <dd>{t('signIn.forgotText')}</dd>
        </div>
        <div>
          <dt>{t('signIn.slip')}</dt>
          <dd>
            <Link className="kern-link" to="/code">
              {t('signIn.slipLink')}
            </Link>
          </dd>
        </div>
      </dl>
    </div>
  )
}
