import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '~/auth/guards.server'
import { mediumResponse } from '~/courses/serve-medium.server'

/** A lesson's picture, film, captions or document. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePerson(request)
  return mediumResponse(request, params.hash ?? '', params.name ?? '')
}
