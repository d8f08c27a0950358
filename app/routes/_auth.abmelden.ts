import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { endSession } from '~/auth/sessions.server'

export async function action({ request }: ActionFunctionArgs) {
  return redirect('/anmelden', { headers: { 'Set-Cookie': await endSession(request) } })
}

/** A link or a reload signs nobody out. */
export const loader = () => redirect('/')
