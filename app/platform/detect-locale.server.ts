import { createCookie } from '@remix-run/node'
import { RemixI18Next } from 'remix-i18next/server'
import { env } from './env.server'
import { DEFAULT_LOCALE, isLocale, LOCALES, type Locale } from './locale'

const YEAR_S = 365 * 24 * 60 * 60

/** Remembers the language chosen with the switch; holds nothing else. */
export const languageCookie = createCookie('wachsam_sprache', {
  path: '/',
  sameSite: 'lax',
  httpOnly: true,
  maxAge: YEAR_S,
  secure: env().baseUrl.startsWith('https:'),
})

const detector = new RemixI18Next({
  detection: {
    supportedLanguages: [...LOCALES],
    fallbackLanguage: DEFAULT_LOCALE,
    cookie: languageCookie,
    order: ['cookie', 'header'],
  },
})

/** The language of a request whose person has none of their own: by cookie, then header, else German. */
export async function detectLocale(request: Request): Promise<Locale> {
  const found = await detector.getLocale(request)
  return isLocale(found) ? found : DEFAULT_LOCALE
}
