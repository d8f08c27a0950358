import { useTranslation } from 'react-i18next'
import { InputField, TextField } from '~/ui/field'
import { HOUSE_ITEMS, type HouseItem } from './house'
import { fieldsOf, type HouseValues } from './house-form'
import './house-fields.css'

export function HouseFields({ values, faults }: { values: HouseValues; faults: string[] }) {
  const { t } = useTranslation('organisation')
  return HOUSE_ITEMS.map((item) => (
    <fieldset key={item} className="form house-form">
      <legend className="kern-heading-medium">{t(`house.item.${item}`)}</legend>
      <p className="muted">{t(`house.hint.${item}`)}</p>
      {fieldsOf(item).map((path) => (
        <HouseField key={path} path={path} item={item} value={values[path] ?? ''} bad={faults.includes(path)} />
      ))}
    </fieldset>
  ))
}

function HouseField({ path, item, value, bad }: { path: string; item: HouseItem; value: string; bad: boolean }) {
  const { t } = useTranslation('organisation')
  const name = path.slice(item.length + 1).replace('.', '_') as 'name' | 'mail' | 'phone' | 'note_de' | 'note_en' | 'lines_de' | 'lines_en'
  const shared = {
    id: path.replaceAll('.', '-'),
    name: path,
    label: t(`house.field.${name}`),
    defaultValue: value,
    errors: bad ? [t(`house.fault.${name === 'mail' ? 'mail' : 'long'}`)] : undefined,
  }
  if (name.startsWith('note') || name.startsWith('lines')) {
    return <TextField {...shared} rows={name.startsWith('lines') ? 6 : 2} lang={name.endsWith('en') ? 'en' : 'de'} />
  }
  return <InputField {...shared} type={name === 'mail' ? 'email' : name === 'phone' ? 'tel' : 'text'} autoComplete="off" />
}
