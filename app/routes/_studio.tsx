import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import { requireTrainer } from '~/auth/guards.server'
import { loadArea } from '~/platform/i18n-client'

/** Around every page of the Studio. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireTrainer(request)
  return null
}

export async function clientLoader() {
  await loadArea('studio')
  return null
}

export default function Studio() {
  return <Outlet />
}
