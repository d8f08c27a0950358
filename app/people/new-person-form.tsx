import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LOCALES } from '~/platform/locale'
import { AnswerNotice } from '~/ui/answer-notice'
import { Button } from '~/ui/button'
import { InputField, SelectField } from '~/ui/field'
import type { Values } from './period-fields'
import type { Problem } from './schema'
import { UnitOptions, type UnitChoice } from './unit-options'

interface NewPersonFormProps {
  units: UnitChoice[]
  refused: { code: string; message: string; values: Values } | undefined
}

/** Which field a refusal is about; the rest is said above the form alone. */
const FIELD_OF: Partial<Record<Problem['code'], string>> = {
  badEmail: 'email',
  emailTaken: 'email',
  badPersonnelNo: 'personnelNo',
  numberTaken: 'personnelNo',
  unknownUnit: 'unitKey',
}

export function NewPersonForm({ units, refused }: NewPersonFormProps) {
  const { t } = useTranslation(['people', 'common'])
  const values = refused?.values
  const optional = t('common:optional')
  const errorsAt = (field: string) =>
    refused && FIELD_OF[refused.code as Problem['code']] === field ? [refused.message] : undefined
  return (
    <Form method="post" className="form">
      {refused && <AnswerNotice kind="danger" title={refused.message} answer={refused} />}
      <InputField id="firstName" name="firstName" required maxLength={200} label={t('create.firstName')} defaultValue={values?.firstName} />
      <InputField id="lastName" name="lastName" required maxLength={200} label={t('create.lastName')} defaultValue={values?.lastName} />
      <InputField
        id="email"
        name="email"
        type="email"
        maxLength={254}
        label={t('card.email')}
        hint={t('create.loginHint')}
        defaultValue={values?.email}
        errors={errorsAt('email')}
      />
      <InputField
        id="personnelNo"
        name="personnelNo"
        maxLength={64}
        label={t('card.personnelNo')}
        optional={optional}
        defaultValue={values?.personnelNo}
        errors={errorsAt('personnelNo')}
      />
      <SelectField
        id="unitKey"
        name="unitKey"
        label={t('card.homeUnit')}
        optional={optional}
        hint={t('create.unitHint')}
        defaultValue={values?.unitKey ?? ''}
        errors={errorsAt('unitKey')}
      >
        <option value="">{t('create.noUnit')}</option>
        <UnitOptions units={units} />
      </SelectField>
      <SelectField id="locale" name="locale" label={t('card.locale')} optional={optional} defaultValue={values?.locale ?? ''}>
        <option value="">{t('create.anyLocale')}</option>
        {LOCALES.map((locale) => (
          <option key={locale} value={locale}>
            {t(`card.locales.${locale}`)}
          </option>
        ))}
      </SelectField>
      <div>
        <Button>{t('create.submit')}</Button>
      </div>
    </Form>
  )
}
