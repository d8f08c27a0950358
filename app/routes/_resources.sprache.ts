import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { optionalPerson } from '~/auth/guards.server'
import { setLocale } from '~/people/own-locale.server'
import { languageCookie } from '~/platform/detect-locale.server'
import { badRequest, safeTarget } from '~/platform/http.server'
import { isLocale } from '~/platform/locale'

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  const locale = form.get('sprache')
  if (!isLocale(locale)) throw badRequest('sprache')
  const person = await optionalPerson(request)
  if (person) await setLocale(person.id, locale)
  return redirect(safeTarget(form.get('weiter')), {
    headers: { 'Set-Cookie': await languageCookie.serialize(locale) },
  })
}

export const loader = () => redirect('/')
