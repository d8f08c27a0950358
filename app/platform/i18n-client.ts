import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { isLocale, type Locale } from './locale'

const PAGES = {
  de: () => import('./locales/de-pages'),
  en: () => import('./locales/en-pages'),
}

/** Texts that only the pages of one area need, by the beginning of their addresses. */
const AREAS = {
  barrierefreiheit: {
    de: () => import('./locales/de-accessibility'),
    en: () => import('./locales/en-accessibility'),
  },
  studio: {
    de: () => import('./locales/de-studio'),
    en: () => import('./locales/en-studio'),
  },
  verwaltung: {
    de: () => import('./locales/de-administration'),
    en: () => import('./locales/en-administration'),
  },
}

type Area = keyof typeof AREAS
const isArea = (name: string | undefined): name is Area => name !== undefined && Object.hasOwn(AREAS, name)
const localeOf = (language: string): Locale => (isLocale(language) ? language : 'de')

/** Loads the texts of an area, before one of its pages is shown. */
export async function loadArea(area: Area): Promise<void> {
  const locale = localeOf(i18next.language)
  const { default: texts } = await AREAS[area][locale]()
  for (const [name, words] of Object.entries(texts)) i18next.addResourceBundle(locale, name, words)
}

/** Loads the texts of the document's language, and of no other, before the page comes alive. */
export async function startI18n() {
  const locale = localeOf(document.documentElement.lang)
  const { default: texts } = await PAGES[locale]()
  await i18next.use(initReactI18next).init({
    lng: locale,
    fallbackLng: false,
    resources: { [locale]: texts },
    ns: Object.keys(texts),
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  const area = location.pathname.split('/')[1]
  if (isArea(area)) await loadArea(area)
  return i18next
}
