import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComponentSchema } from '~/courses/components/component-schema'
import { COMPONENTS } from '~/courses/components/registry'
import { Button } from '~/ui/button'
import type { Locale } from '~/platform/locale'
import { localeOf, type Language } from './language'

type Insertable = ComponentSchema & { example: NonNullable<ComponentSchema['example']> }

const INSERTABLE = COMPONENTS.filter((schema): schema is Insertable => schema.example !== undefined)

interface PaletteProps {
  /** Where it is inserted. */
  active: Language
  /** The other language, if there is one to insert the same into. */
  other: Language | null
  /** Without a script one copies the example. */
  onInsert?: (schema: ComponentSchema, alsoInto: Language | null) => void
}

/** The authors' vocabulary with an example of each, to be put where the cursor stands. */
export function Palette({ active, other, onInsert }: PaletteProps) {
  const { t, i18n } = useTranslation('studio')
  const [wanted, setWanted] = useState('')
  const [both, setBoth] = useState(true)
  const locale: Locale = i18n.language === 'en' ? 'en' : 'de'
  const found = INSERTABLE.filter(({ name, help }) => `${name} ${help[locale]}`.toLowerCase().includes(wanted.trim().toLowerCase()))
  return (
    <details className="palette">
      <summary>{t('editor.palette.title')}</summary>
      <div className="palette__body">
        {onInsert && (
          <div className="row palette__tools">
            <label className="palette__search">
              <span className="kern-label">{t('editor.palette.search')}</span>
              <input className="kern-form-input__input" type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
            </label>
            {other && (
              <label className="palette__both">
                <input type="checkbox" checked={both} onChange={(event) => setBoth(event.target.checked)} />
                {t(`editor.palette.both.${other}`)}
              </label>
            )}
          </div>
        )}
        <ul className="palette__list">
          {found.map((schema) => (
            <li key={schema.name} className="palette__item">
              <h2 className="palette__name">{schema.name}</h2>
              <p>{schema.help[locale]}</p>
              <details className="palette__example">
                <summary>{t('editor.palette.example')}</summary>
                <pre>{schema.example[localeOf(active)]}</pre>
              </details>
              {onInsert && (
                <Button type="button" look="secondary" small icon="add" onClick={() => onInsert(schema, both ? other : null)}>
                  {t('editor.palette.insert', { name: schema.name })}
                </Button>
              )}
            </li>
          ))}
        </ul>
        {found.length === 0 && <p role="status">{t('editor.palette.nothing')}</p>}
      </div>
    </details>
  )
}
