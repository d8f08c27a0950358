import i18next, { type i18n, type TFunction } from 'i18next'
import { DEFAULT_LOCALE, type Locale } from './locale'
import de from './locales/de'
import en from './locales/en'

export const resources = { de, en }

const shared: i18n = i18next.createInstance()
void shared.init({
  resources,
  lng: DEFAULT_LOCALE,
  fallbackLng: false,
  ns: Object.keys(de),
  defaultNS: 'common',
  initImmediate: false,
  interpolation: { escapeValue: false },
})

/** Texts outside React (command line, findings, mails): `translate('de')('people:import.unknownUnit', { … })`. */
export function translate(locale: Locale): TFunction<Namespaces> {
  return shared.getFixedT(locale) as unknown as TFunction<Namespaces>
}

export type Namespaces = ['common', ...(keyof typeof de)[]]
