import '@kern-ux/native/dist/kern.min.css'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  ScrollRestoration,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { optionalPerson } from './auth/guards.server'
import { localeFor } from './auth/request-locale.server'
import { organisationName } from './organisation/settings.server'
import { useNonce } from './platform/nonce'
import { ErrorPage } from './ui/error-page'
import { LateScripts } from './ui/late-scripts'
import { Shell } from './ui/shell'
import './ui/fonts.css'
import './ui/app.css'

export const meta: MetaFunction = () => [{ title: 'Wachsam' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await optionalPerson(request)
  return {
    locale: await localeFor(person, request),
    organisation: await organisationName(),
    requestId: context.requestId,
    person: person && {
      name: `${person.firstName} ${person.lastName}`,
      manages: person.manages,
      trains: person.roles.includes('trainer'),
      administers: person.roles.includes('administrator'),
    },
  }
}

export function Layout({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation('common')
  const nonce = useNonce()
  return (
    <html lang={i18n.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/mark.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        <InShell>{children}</InShell>
        <ScrollRestoration nonce={nonce} />
        <LateScripts nonce={nonce} />
      </body>
    </html>
  )
}

/** Without root data (the root itself failed) the shell still stands, as for a stranger. */
function InShell({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation('common')
  const root = useRouteLoaderData<typeof loader>('root')
  const isBare = useMatches().some(({ handle }) => typeof handle === 'object' && handle !== null && 'bare' in handle)
  if (isBare) return <div className="bare">{children}</div>
  return (
    <Shell
      person={root?.person ?? null}
      organisation={root?.organisation ?? null}
      locale={root?.locale ?? (i18n.language === 'en' ? 'en' : 'de')}
    >
      {children}
    </Shell>
  )
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  const root = useRouteLoaderData<typeof loader>('root')
  return <ErrorPage status={isRouteErrorResponse(error) ? error.status : 500} requestId={root?.requestId} />
}
