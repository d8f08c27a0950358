import i18next, { type i18n, type TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { DEFAULT_LOCALE, isLocale, type Locale } from '~/platform/locale'

/** A component's own texts, kept beside it: the same keys in every language, plurals as i18next writes them (`_one`, `_other`). */
export type WordList = Record<string, string>

/** What a component says in the language of the page. */
export function words<const T extends WordList>(texts: { de: T; en: { [Key in keyof T]: string } }) {
  const instances = new Map<Locale, i18n>()

  function instanceFor(lng: Locale): i18n {
    const known = instances.get(lng)
    if (known) return known
    const instance = i18next.createInstance()
    void instance.init({
      lng,
      fallbackLng: false,
      resources: { [lng]: { translation: texts[lng] } },
      initImmediate: false, // all texts are at hand: ready when init returns
      interpolation: { escapeValue: false },
    })
    instances.set(lng, instance)
    return instance
  }

  return function useWords(): (key: KeyOf<T>, values?: Record<string, string | number>) => string {
    const { i18n } = useTranslation()
    const locale = isLocale(i18n.language) ? i18n.language : DEFAULT_LOCALE
    const t = instanceFor(locale).getFixedT(locale) as unknown as TFunction
    return (key, values) => t(key as never, values as never) as unknown as string
  }
}

/** A key as it is asked for: without the ending of its plural form. */
type KeyOf<T extends WordList> = keyof T extends infer Key ? (Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key) : never
