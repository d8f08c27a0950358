import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import type { ChangeIntent } from './change-person'
import { PeriodText } from './period-text'
import type { Shown } from './shown-row'
import './people.css'

export interface DatedItem extends Shown {
  label: string
  note?: ReactNode
  /** The form that ends it; none for what HR decides and for what is over. */
  end?: { intent: ChangeIntent; fields: Record<string, string> }
}

/** What holds, is to come and was, newest first. */
export function DatedList({ items, empty }: { items: DatedItem[]; empty: string }) {
  const { t } = useTranslation('people')
  if (items.length === 0) return <p className="muted">{empty}</p>
  return (
    <ul className="dated-list">
      {items.map((item) => (
        <li key={item.id} className={item.state === 'past' ? 'dated-list__past' : undefined}>
          <div className="dated-list__text">
            <span className="dated-list__label">{item.label}</span>
            {item.note && <span className="muted">{item.note}</span>}
            <PeriodText row={item} />
          </div>
          {item.end && item.state !== 'past' && (
            <Form method="post" preventScrollReset>
              <input type="hidden" name="intent" value={item.end.intent} />
              <input type="hidden" name="id" value={item.id} />
              {Object.entries(item.end.fields).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <Button look="tertiary" small aria-label={t('card.endOne', { what: item.label })}>
                {t('card.end')}
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  )
}
