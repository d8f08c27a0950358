import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { isLocale } from './locale'

const LOADERS = {
  de: () => import('./locales/de-pages'),
  en: () => import('./locales/en-pages'),
}

// Trainers alone need them.
const STUDIO_LOADERS = {
  de: () => import('./locales/de/studio.json'),
  en: () => import('./locales/en/studio.json'),
}
const STUDIO = 'studio'

/** The texts of the Studio's pages, before one of them is shown. */
export async function loadStudioTexts() {
  const lng = isLocale(i18next.language) ? i18next.language : 'de'
  if (i18next.hasResourceBundle(lng, STUDIO)) return
  const { default: texts } = await STUDIO_LOADERS[lng]()
  i18next.addResourceBundle(lng, STUDIO, texts)
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
  if (/^\/studio(\/|$)/.test(location.pathname)) await loadStudioTexts()
  return i18next
}
