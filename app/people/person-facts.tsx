import { useTranslation } from 'react-i18next'
import type { PersonCard } from './person-card.server'
import './people.css'

/** What HR's file, or whoever entered the person, says of them. */
export function PersonFacts({ person }: { person: PersonCard }) {
  const { t } = useTranslation('people')
  const facts: [string, string | null][] = [
    [t('card.personnelNo'), person.personnelNo],
    [t('card.email'), person.email],
    [t('card.jobTitle'), person.jobTitle],
    [t('card.locale'), person.locale && t(`card.locales.${person.locale === 'en' ? 'en' : 'de'}`)],
    [t('card.source'), t(`card.sources.${person.source}`)],
  ]
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? '–'}</dd>
        </div>
      ))}
    </dl>
  )
}
