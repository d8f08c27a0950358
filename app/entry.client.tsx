import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { startI18n } from './platform/i18n-client'

/**
 * Remix throws a promise until the loaders' data is decoded. Left to React, which would wait at the root, a click in that moment
 * breaks the hydration (its error 345).
 */
async function loaderData(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (thrown) {
    if (thrown instanceof Promise) await thrown
  }
}

const [i18n] = await Promise.all([startI18n(), loaderData()])

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <RemixBrowser />
      </I18nextProvider>
    </StrictMode>,
  )
})
