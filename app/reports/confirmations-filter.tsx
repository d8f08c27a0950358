import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { UnitOptions } from '~/people/unit-options'
import { Button } from '~/ui/button'
import { InputField, SelectField } from '~/ui/field'
import type { ConfirmationReport, ConfirmationsPage } from './confirmations-page.server'

/** A plain GET form: the address says what is shown. Rule and version are one choice, since a version belongs to its rule. */
export function ConfirmationsFilter({ page, report }: { page: ConfirmationsPage; report: ConfirmationReport }) {
  const { t } = useTranslation('confirmations')
  const { query, today, rules, units } = page
  const { rule, version } = report
  return (
    <Form method="get" className="coverage-filter no-print" role="search" aria-label={t('filter.label')} key={`${rule.key} ${version} ${query.day}`}>
      <SelectField id="regel" name="regel" label={t('filter.rule')} defaultValue={`${rule.key}/${version}`}>
        {rules.flatMap(({ key, title, versions, current }) =>
          versions.map((one) => (
            <option key={`${key}/${one}`} value={`${key}/${one}`}>
              {t(one === current ? 'filter.versionInForce' : 'rule', { rule: title, version: one })}
            </option>
          )),
        )}
      </SelectField>
      <InputField
        id="stichtag"
        name="stichtag"
        type="date"
        label={t('filter.day')}
        defaultValue={query.day}
        max={today}
        errors={query.badDay ? [t('filter.badDay')] : undefined}
      />
      <SelectField id="einheit" name="einheit" label={t('filter.unit')} defaultValue={query.unitKey ?? ''}>
        <option value="">{t('filter.allUnits')}</option>
        <UnitOptions units={units} />
      </SelectField>
      <InputField id="suche" name="suche" type="search" label={t('filter.name')} defaultValue={query.query} maxLength={200} />
      <input type="hidden" name="stand" value={query.standing} />
      <Button look="secondary">{t('filter.show')}</Button>
    </Form>
  )
}
