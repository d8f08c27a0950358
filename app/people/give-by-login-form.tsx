import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { AnswerNotice } from '~/ui/answer-notice'
import { Button } from '~/ui/button'
import { InputField } from '~/ui/field'
import { KindAndUnit, type RefusedChange } from './card-forms'
import { PeriodFields } from './period-fields'
import type { UnitChoice } from './unit-options'

interface GiveByLoginFormProps {
  units: UnitChoice[]
  unitKey: string | null
  today: string
  refused: RefusedChange | undefined
}

/** A deputy or further responsible for a unit, from a day to a day. */
export function GiveByLoginForm({ units, unitKey, today, refused }: GiveByLoginFormProps) {
  const { t } = useTranslation('people')
  const values = refused?.values ?? (unitKey ? { unit: unitKey } : undefined)
  return (
    <Form method="post" className="form">
      {refused && <AnswerNotice kind="danger" title={refused.message} answer={refused} />}
      <InputField
        id="login"
        name="login"
        required
        maxLength={200}
        label={t('roles.login')}
        hint={t('roles.loginHint')}
        defaultValue={refused?.values.login ?? ''}
      />
      <KindAndUnit units={units} values={values} prefix="give" />
      <PeriodFields prefix="give" today={today} values={refused?.values} />
      <div>
        <Button>{t('roles.give')}</Button>
      </div>
    </Form>
  )
}
