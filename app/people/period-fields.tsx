import { useTranslation } from 'react-i18next'
import { InputField } from '~/ui/field'

/** First and last day of what is given; `prefix` keeps ids apart where a page has several forms. */
export function PeriodFields({ prefix, today, values }: { prefix: string; today: string; values?: Values }) {
  const { t } = useTranslation('people')
  return (
    <div className="period-fields">
      <InputField
        id={`${prefix}-from`}
        name="from"
        type="date"
        required
        label={t('period.from')}
        defaultValue={values?.from ?? today}
      />
      <InputField
        id={`${prefix}-lastDay`}
        name="lastDay"
        type="date"
        label={t('period.lastDay')}
        hint={t('period.lastDayHint')}
        defaultValue={values?.lastDay ?? ''}
      />
    </div>
  )
}

/** What was typed into a refused form. */
export type Values = Record<string, string>
