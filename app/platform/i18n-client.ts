import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { isLocale } from './locale'

const LOADERS = {
  de: () => import('./locales/de-pages'),
  en: () => import('./locales/en-pages'),
}

/** Loads the texts of the document's language, and of no other, before the page comes alive. */
export async function startI18n() {
  const lng = document.documentElement.lang
  const locale = isLocale(lng) ? lng : 'de'
  const { default: texts } = await LOADERS[locale]()
  await i18next.use(initReactI18next).init({
    lng: locale,
    fallbackLng: false,
    resources: { [locale]: texts },
    ns: Object.keys(texts),
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  return i18next
}
