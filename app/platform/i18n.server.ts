import i18next, { type i18n, type TFunction } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Locale } from './locale'
import de from './locales/de'
import en from './locales/en'

export const resources = { de, en }

function instanceFor(lng: Locale): i18n {
  const instance = i18next.createInstance()
  void instance.use(initReactI18next).init({
    resources,
    lng,
    fallbackLng: false,
    ns: Object.keys(de),
    defaultNS: 'common',
    initImmediate: false, // all texts are at hand: ready when init returns
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  return instance
}

const instances: Record<Locale, i18n> = { de: instanceFor('de'), en: instanceFor('en') }

/** The instance that React renders a language with; never changes its language, so requests may share it. */
export const reactI18n = (locale: Locale): i18n => instances[locale]

/** Texts outside React (command line, findings, mails): `translate('de')('people:import.unknownUnit', { … })`. */
export function translate(locale: Locale): TFunction<Namespaces> {
  return instances[locale].getFixedT(locale) as unknown as TFunction<Namespaces>
}

export type Namespaces = ['common', ...(keyof typeof de)[]]
