import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAdministrator } from '~/auth/guards.server'
import { workOf } from '~/platform/work.server'

/** How far the work is that a page of this person waits for; null when there is none. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const { id } = await requireAdministrator(request)
  return Response.json(workOf(id), { headers: { 'Cache-Control': 'no-store' } })
}
