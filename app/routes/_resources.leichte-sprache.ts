import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { safeTarget, notFound } from '~/platform/http.server'
import { easyChoice } from '~/progress/easy-language.server'

/** Switches a browser to easy language and back; the page comes anew. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  const headers = { 'Set-Cookie': await easyChoice(form.get('leicht') === 'an') }
  return redirect(safeTarget(String(form.get('weiter') ?? '/')), { headers })
}

export function loader() {
  throw notFound()
}
