import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isFilled, type HouseContact, type HouseData, type HouseItem } from '~/organisation/house'
import { DEFAULT_LOCALE, isLocale, type Locale } from '~/platform/locale'
import { words } from '../words'
import { useHouse, useKeepsHouse } from './house-data'
import './house.css'

const useWords = words({
  de: {
    'report': 'Meldestelle dieses Hauses',
    'security-officer': 'Informationssicherheit',
    'data-protection-officer': 'Datenschutz',
    'emergency-card': 'Notfallkarte',
    'missing': 'Diese Angabe hat Ihr Haus noch nicht hinterlegt. Fragen Sie Ihre Vorgesetzten oder die IT.',
    'missing-inline': '(diese Angabe hat Ihr Haus noch nicht hinterlegt)',
    'fill': 'Angaben des Hauses ausfüllen',
    'phone': 'Telefon',
    'mail': 'E-Mail',
  },
  en: {
    'report': 'Reporting address of this house',
    'security-officer': 'Information security',
    'data-protection-officer': 'Data protection',
    'emergency-card': 'Emergency card',
    'missing': 'Your organisation has not filled this in yet. Ask your manager or IT.',
    'missing-inline': '(your organisation has not filled this in yet)',
    'fill': 'Fill in the data of this house',
    'phone': 'Phone',
    'mail': 'Email',
  },
})

/** What to know of this house: a card, or inside of a sentence a few words. All spans, since both stand in paragraphs. */
export function House({ item, inline = false }: { item: HouseItem; inline?: boolean }) {
  const t = useWords()
  const { i18n } = useTranslation()
  const house = useHouse()
  const keeps = useKeepsHouse()
  const locale = isLocale(i18n.language) ? i18n.language : DEFAULT_LOCALE
  const lines = isFilled(house, item) ? linesOf(house, item, locale, inline) : [t(inline ? 'missing-inline' : 'missing')]
  if (!isFilled(house, item) && keeps) lines.push(<a href="/verwaltung/haus">{t('fill')}</a>)
  if (inline) {
    return (
      <span className="house-inline" lang={locale}>
        {lines.map((line, index) => (
          <Fragment key={index}>
            {index > 0 && (item === 'emergency-card' ? ' ' : ', ')}
            {line}
          </Fragment>
        ))}
      </span>
    )
  }
  return (
    <span className="house" role="note" lang={locale}>
      <span className="house__title">{t(item)}</span>
      {lines.map((line, index) => (
        <span key={index} className="house__line">
          {line}
        </span>
      ))}
    </span>
  )
}

/** Another language's words are better than none. */
const inLanguage = (texts: Record<Locale, string>, locale: Locale) => texts[locale] || texts[DEFAULT_LOCALE]

function linesOf(house: HouseData, item: HouseItem, locale: Locale, inline: boolean): ReactNode[] {
  if (item === 'emergency-card') return inLanguage(house[item].lines, locale).split('\n').filter((line) => line.trim() !== '')
  const { name, phone, mail, note }: HouseContact = house[item]
  return [
    name && <span className="house__name">{name}</span>,
    phone && <Reach kind="phone" href={`tel:${phone.replace(/[^\d+]/g, '')}`} shown={phone} />,
    mail && <Reach kind="mail" href={`mailto:${mail}`} shown={mail} />,
    !inline && inLanguage(note, locale),
  ].filter(Boolean)
}

function Reach({ kind, href, shown }: { kind: 'phone' | 'mail'; href: string; shown: string }) {
  const t = useWords()
  return (
    <>
      {t(kind)}: <a href={href}>{shown}</a>
    </>
  )
}
