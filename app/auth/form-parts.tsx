import type { FieldMetadata, SubmissionResult } from '@conform-to/react'
import { useState, type InputHTMLAttributes, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AnswerNotice } from '~/ui/answer-notice'
import { Icon } from '~/ui/icon'
import { InputField } from '~/ui/field'
import { useAlive } from '~/ui/use-alive'
import { PASSWORD_MIN } from './password-rules'
import type { Fault } from './schema'
import './auth.css'

/** The sentences for what a form found fault with. */
export function useFaultTexts(): (faults: string[] | undefined) => string[] | undefined {
  const { t } = useTranslation('auth')
  return (faults) => faults?.map((fault) => t(`fault.${fault as Fault}`))
}

/** Why a form was refused as a whole. */
export function FormFault({ title, answer }: { title: string; answer: SubmissionResult | undefined }) {
  const texts = useFaultTexts()
  const faults = texts(answer?.error?.['']?.filter(Boolean))
  if (!faults?.length) return null
  return (
    <AnswerNotice kind="danger" title={title} answer={answer}>
      <p className="kern-body">{faults.join(' ')}</p>
    </AnswerNotice>
  )
}

type FormFieldProps = {
  field: FieldMetadata<string | undefined>
  label: string
  hint?: ReactNode
  optional?: string
} & Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'name' | 'defaultValue'>

/** Without JavaScript the browser itself puts the focus into the first bad field. */
export function FormField({ field, ...input }: FormFieldProps) {
  const texts = useFaultTexts()
  return (
    <InputField
      // eslint-disable-next-line jsx-a11y/no-autofocus -- only on a refused form, where the next step is to mend this field
      autoFocus={Boolean(field.errors)}
      {...input}
      key={field.key}
      id={field.id}
      name={field.name}
      required={field.required}
      defaultValue={field.initialValue}
      errors={texts(field.errors)}
    />
  )
}

/** Pasting and password managers are welcome; what is typed can be shown. */
export function PasswordField(props: FormFieldProps) {
  const { t } = useTranslation('auth')
  const alive = useAlive()
  const [shown, setShown] = useState(false)
  return (
    <div className="password">
      <FormField {...props} type={shown ? 'text' : 'password'} spellCheck={false} autoCapitalize="none" />
      {/* Its place is kept: what moves under a hand that is about to click swallows the click. */}
      <button
        type="button"
        className={`text-button password__toggle${alive ? '' : ' password__toggle--waiting'}`}
        aria-controls={props.field.id}
        onClick={() => setShown(!shown)}
      >
        <Icon name={shown ? 'visibility-off' : 'visibility'} />
        {t(shown ? 'password.hide' : 'password.show')}
      </button>
    </div>
  )
}

interface NewPasswordFields {
  password: FieldMetadata<string>
  repetition: FieldMetadata<string | undefined>
}

/** A second field only where the browser cannot show what is typed into the first. */
export function NewPassword({ password, repetition }: NewPasswordFields) {
  const { t } = useTranslation('auth')
  const alive = useAlive()
  return (
    <>
      <PasswordField
        field={password}
        label={t('password.newLabel')}
        hint={t('password.hint')}
        autoComplete="new-password"
        minLength={PASSWORD_MIN}
      />
      {!alive && (
        <noscript>
          <FormField field={repetition} label={t('password.repetition')} type="password" autoComplete="new-password" required />
        </noscript>
      )}
    </>
  )
}
