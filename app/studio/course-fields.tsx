import { useTranslation } from 'react-i18next'
import { COVERS } from '~/ui/covers'
import { InputField, SelectField, TextField } from '~/ui/field'

const VALIDITIES = ['', 'P6M', 'P1Y', 'P2Y', 'P3Y'] as const

interface CourseFieldsProps {
  values: Record<string, string>
  faults: string[]
  withLesson?: boolean
}

export function CourseFields({ values, faults, withLesson = false }: CourseFieldsProps) {
  const { t } = useTranslation('studio')
  const shared = (name: 'titleDe' | 'titleEn' | 'summaryDe' | 'summaryEn' | 'minutes' | 'lessonDe' | 'lessonEn') => ({
    id: name,
    name,
    label: t(`courses.field.${name}`),
    defaultValue: values[name] ?? '',
    errors: faults.includes(name) ? [t(`courses.fault.${name === 'minutes' ? 'minutes' : name.startsWith('summary') ? 'summary' : 'line'}`)] : undefined,
    required: true,
  })
  return (
    <>
      <InputField {...shared('titleDe')} lang="de" />
      <InputField {...shared('titleEn')} lang="en" />
      <TextField {...shared('summaryDe')} rows={3} lang="de" />
      <TextField {...shared('summaryEn')} rows={3} lang="en" />
      <InputField {...shared('minutes')} inputMode="numeric" />
      <SelectField id="validity" name="validity" label={t('courses.field.validity')} defaultValue={values.validity ?? 'P1Y'}>
        {VALIDITIES.map((period) => (
          <option key={period} value={period}>
            {t(`courses.validity.${period === '' ? 'forever' : period}`)}
          </option>
        ))}
      </SelectField>
      <SelectField id="picture" name="picture" label={t('courses.field.picture')} defaultValue={values.picture ?? ''}>
        <option value="">{t('courses.picture.none')}</option>
        {COVERS.map((cover) => (
          <option key={cover} value={cover}>
            {t(`courses.picture.${cover}`)}
          </option>
        ))}
      </SelectField>
      {withLesson && (
        <>
          <InputField {...shared('lessonDe')} lang="de" />
          <InputField {...shared('lessonEn')} lang="en" />
        </>
      )}
    </>
  )
}
