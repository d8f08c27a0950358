import { useTranslation } from 'react-i18next'
import { isFilled, type HouseContact, type HouseItem } from '~/organisation/house'
import { DEFAULT_LOCALE, isLocale } from '~/platform/locale'
import { words } from '../words'
import { useHouse } from './house-data'
import './house.css'

const useWords = words({
  de: {
    'report': 'Meldestelle dieses Hauses',
    'security-officer': 'Informationssicherheit',
    'data-protection-officer': 'Datenschutz',
    'emergency-card': 'Notfallkarte',
    'missing': 'Diese Angabe hat Ihr Haus noch nicht hinterlegt. Fragen Sie Ihre Vorgesetzten oder die IT.',
    'phone': 'Telefon',
    'mail': 'E-Mail',
  },
  en: {
    'report': 'Reporting address of this house',
    'security-officer': 'Information security',
    'data-protection-officer': 'Data protection',
    'emergency-card': 'Emergency card',
    'missing': 'Your organisation has not filled this in yet. Ask your manager or IT.',
    'phone': 'Phone',
    'mail': 'Email',
  },
})

/** What to know of this house, as a card that may stand inside a sentence's paragraph: hence spans. */
export function House({ item }: { item: HouseItem }) {
  const t = useWords()
  const { i18n } = useTranslation()
  const house = useHouse()
  const locale = isLocale(i18n.language) ? i18n.language : DEFAULT_LOCALE
  return (
    <span className="house" role="note">
      <span className="house__title">{t(item)}</span>
      {!isFilled(house, item) ? (
        <span className="house__line">{t('missing')}</span>
      ) : item === 'emergency-card' ? (
        (house[item].lines[locale] || house[item].lines.de).split('\n').map((line, index) => (
          <span key={index} className="house__line">
            {line}
          </span>
        ))
      ) : (
        <Contact contact={house[item]} note={house[item].note[locale] || house[item].note.de} />
      )}
    </span>
  )
}

function Contact({ contact: { name, mail, phone }, note }: { contact: HouseContact; note: string }) {
  const t = useWords()
  return (
    <>
      {name && <span className="house__line house__name">{name}</span>}
      {phone && (
        <span className="house__line">
          {t('phone')}: <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>
        </span>
      )}
      {mail && (
        <span className="house__line">
          {t('mail')}: <a href={`mailto:${mail}`}>{mail}</a>
        </span>
      )}
      {note && <span className="house__line">{note}</span>}
    </>
  )
}
