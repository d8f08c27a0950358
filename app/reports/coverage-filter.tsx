import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { InputField, SelectField } from '~/ui/field'
import type { CoveragePage } from './coverage-page.server'

/** Which course, where there are several, and as of which day. A plain GET form: the address says what is shown. */
export function CoverageFilter({ page }: { page: CoveragePage }) {
  const { t, i18n } = useTranslation('reports')
  const { query, today, courses, report } = page
  return (
    <Form method="get" className="coverage-filter no-print" aria-label={t('filter.label')} key={`${query.day} ${report?.course.id}`}>
      {courses.length > 1 && (
        <SelectField id="kurs" name="kurs" label={t('filter.course')} defaultValue={report?.course.id}>
          {courses.toSorted((a, b) => a.title.localeCompare(b.title, i18n.language)).map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </SelectField>
      )}
      <InputField
        id="stichtag"
        name="stichtag"
        type="date"
        label={t('filter.day')}
        defaultValue={query.day}
        max={today}
        errors={query.badDay ? [t('filter.badDay')] : undefined}
      />
      <Button look="secondary">{t('filter.show')}</Button>
    </Form>
  )
}
