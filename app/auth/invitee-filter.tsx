import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { CheckField, InputField, SelectField } from '~/ui/field'
import './invitees.css'

export interface UnitOption {
  key: string
  name: string
  depth: number
  waiting: number
}

interface InviteeFilterProps {
  units: UnitOption[]
  waiting: number
  values: { unitKey: string | null; query: string; withPassword: boolean }
}

const INDENT = '\u2003' // an em space: options take no markup

export function UnitOptions({ units }: { units: UnitOption[] }) {
  const { t } = useTranslation('invitations')
  return units.map(({ key, name, depth, waiting }) => (
    <option key={key} value={key}>
      {INDENT.repeat(depth) + t('invitees.unitOption', { name, waiting })}
    </option>
  ))
}

/** A plain GET form: the address holds the filter. */
export function InviteeFilter({ units, waiting, values }: InviteeFilterProps) {
  const { t } = useTranslation('invitations')
  return (
    <Form method="get" className="invitee-filter" role="search" aria-label={t('invitees.filter')}>
      <SelectField id="einheit" name="einheit" label={t('invitees.unit')} defaultValue={values.unitKey ?? ''}>
        <option value="">{t('invitees.allUnits', { waiting })}</option>
        <UnitOptions units={units} />
      </SelectField>
      <InputField id="suche" name="suche" type="search" label={t('invitees.query')} defaultValue={values.query} maxLength={200} />
      <div className="row invitee-filter__end">
        <CheckField
          id="alle"
          name="alle"
          value="1"
          label={t('invitees.withPassword')}
          defaultChecked={values.withPassword}
        />
        <Button look="secondary">{t('invitees.apply')}</Button>
      </div>
    </Form>
  )
}
