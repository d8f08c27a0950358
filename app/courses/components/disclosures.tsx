import { useState, type FormEvent, type ReactNode } from 'react'
import { Icon } from '~/ui/icon'
import { activityAnchor } from './activity-anchor'
import type { useOpened } from './use-opened'
import { words } from './words'
import './disclosures.css'

const useWords = words({
  de: {
    count_one: '{{count}} von {{total}} Teilen geöffnet',
    count_other: '{{count}} von {{total}} Teilen geöffnet',
    opened: 'schon geöffnet',
  },
  en: {
    count_one: '{{count}} of {{total}} parts opened',
    count_other: '{{count}} of {{total}} parts opened',
    opened: 'already opened',
  },
})

export interface Disclosure {
  id: string
  /** What stands on the button, and what is small above it. */
  label: ReactNode
  eyebrow?: ReactNode
  text: ReactNode
}

interface DisclosuresProps {
  /** Of the activity. */
  id: string
  parts: Disclosure[]
  opened: ReturnType<typeof useOpened>
  /** How the list looks: a class beside `disclosures`. */
  look?: string
}

/** The parts of an infographic, each a button and what it opens; all of it is text, and without script each opens by a form. */
export function Disclosures({ id, parts, opened, look = '' }: DisclosuresProps) {
  const t = useWords()
  const [visible, setVisible] = useState<ReadonlySet<string>>(new Set(opened.shown ? [opened.shown] : []))
  const count = parts.filter((part) => opened.isOpened(part.id)).length

  function toggle(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    if (!(submitter instanceof HTMLButtonElement)) return
    const part = submitter.value
    setVisible((before) => (before.has(part) ? new Set([...before].filter((other) => other !== part)) : new Set([...before, part])))
    void opened.open([part])
  }

  return (
    <form method="post" action={opened.formAction} onSubmit={toggle}>
      <input type="hidden" name="intent" value="open" />
      <input type="hidden" name="activity" value={id} />
      <ol className={`disclosures ${look}`}>
        {parts.map((part) => {
          const isVisible = visible.has(part.id)
          const panel = `${activityAnchor(id)}-${part.id}`
          return (
            <li key={part.id} className={`disclosures__part${isVisible ? ' disclosures__part--open' : ''}`}>
              <button className="disclosures__button" name="part" value={part.id} aria-expanded={isVisible} aria-controls={panel}>
                <span className="disclosures__label">
                  {part.eyebrow && <span className="disclosures__eyebrow">{part.eyebrow} </span>}
                  {part.label}
                </span>
                {opened.isOpened(part.id) && (
                  <span className="disclosures__opened">
                    <Icon name="check" />
                    <span className="visually-hidden">{t('opened')}</span>
                  </span>
                )}
                <span className="disclosures__sign" aria-hidden="true" />
              </button>
              <div className="disclosures__text" id={panel} hidden={!isVisible}>
                {part.text}
              </div>
            </li>
          )
        })}
      </ol>
      <p className="disclosures__count" role="status">
        {t('count', { count, total: parts.length })}
      </p>
    </form>
  )
}
