import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import { requireAdministrator } from '~/auth/guards.server'
import { loadArea } from '~/platform/i18n-client'

/** Around every page of the administration. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdministrator(request)
  return null
}

export async function clientLoader() {
  await loadArea('verwaltung')
  return null
}

export default function Administration() {
  return <Outlet />
}
