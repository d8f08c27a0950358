import { detectLocale } from '~/platform/detect-locale.server'
import type { Locale } from '~/platform/locale'
import { optionalPerson } from './guards.server'

/** The language an answer is in: the person's own choice, else by cookie and browser. */
export async function requestLocale(request: Request): Promise<Locale> {
  const person = await optionalPerson(request)
  return person?.ownLocale ?? detectLocale(request)
}
