import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { detectLocale } from './platform/detect-locale.server'
import { reactI18n } from './platform/i18n.server'
import { isLocale } from './platform/locale'
import { log, withoutTokens } from './platform/log.server'
import { NonceContext } from './platform/nonce'

export { startServices, stopServices, readiness } from './services.server'

const ABORT_MS = 10_000
// React would hold back large finished parts and swap them in by script: without JavaScript they would never show.
const WHOLE_PAGE = Number.MAX_SAFE_INTEGER

declare module '@remix-run/node' {
  interface AppLoadContext {
    nonce: string
    requestId: string
  }
}

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { nonce }: AppLoadContext,
) {
  const locale = await localeOf(request, context)
  const body = new PassThrough()
  headers.set('Content-Type', 'text/html; charset=utf-8')
  keepPrivate(headers)

  return new Promise<Response>((resolve, reject) => {
    let answered = false
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <I18nextProvider i18n={reactI18n(locale)}>
          <RemixServer context={context} url={request.url} nonce={nonce} abortDelay={ABORT_MS} />
        </I18nextProvider>
      </NonceContext.Provider>,
      {
        nonce,
        progressiveChunkSize: WHOLE_PAGE,
        onAllReady() {
          answered = true
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
          pipe(body)
        },
        onShellError: reject,
        onError(error) {
          if (answered) return
          status = 500
          log.error({ err: error, path: pathOf(request) }, 'rendering failed')
        },
      },
    )
    setTimeout(abort, ABORT_MS + 1000).unref()
  })
}

/** Pages and their data are one person's: no cache keeps them, so the back button shows nothing after sign-out. */
function keepPrivate(headers: Headers) {
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store')
}

export function handleDataRequest(response: Response) {
  keepPrivate(response.headers)
  return response
}

export function handleError(error: unknown, { request }: { request: Request }) {
  if (request.signal.aborted || error instanceof Response) return
  log.error({ err: error, path: pathOf(request) }, 'request failed')
}

async function localeOf(request: Request, context: EntryContext) {
  const root: unknown = context.staticHandlerContext.loaderData.root
  const known = root && typeof root === 'object' && 'locale' in root ? root.locale : undefined
  return isLocale(known) ? known : detectLocale(request)
}

const pathOf = (request: Request) => withoutTokens(new URL(request.url).pathname)
