import { detectLocale } from '~/platform/detect-locale.server'
import type { Locale } from '~/platform/locale'
import { optionalPerson, type SignedIn } from './guards.server'

/** The language an answer is in: the person's own choice, else by cookie and browser. */
export async function requestLocale(request: Request): Promise<Locale> {
  return localeFor(await optionalPerson(request), request)
}

/** The same where it is known already whose request it is. */
export async function localeFor(person: SignedIn | null, request: Request): Promise<Locale> {
  return person?.ownLocale ?? (await detectLocale(request))
}
