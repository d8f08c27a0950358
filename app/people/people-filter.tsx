import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { CheckField, InputField, SelectField } from '~/ui/field'
import { UnitOptions, type UnitChoice } from './unit-options'
import './people.css'

export interface PeopleFilterValues {
  query: string
  unitKey: string | null
  all: boolean
}

/** A plain GET form: the address holds the filter. */
export function PeopleFilter({ units, values }: { units: UnitChoice[]; values: PeopleFilterValues }) {
  const { t } = useTranslation('people')
  return (
    <Form method="get" className="people-filter" role="search" aria-label={t('list.filter')}>
      <InputField
        id="suche"
        name="suche"
        type="search"
        label={t('list.query')}
        defaultValue={values.query}
        maxLength={200}
      />
      <SelectField id="einheit" name="einheit" label={t('list.unit')} defaultValue={values.unitKey ?? ''}>
        <option value="">{t('list.allUnits')}</option>
        <UnitOptions units={units} />
      </SelectField>
      <CheckField id="alle" name="alle" value="1" label={t('list.all')} defaultChecked={values.all} />
      <div>
        <Button look="secondary" icon="search">
          {t('list.apply')}
        </Button>
      </div>
    </Form>
  )
}
