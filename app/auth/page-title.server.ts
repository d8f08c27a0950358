import type { TFunction } from 'i18next'
import { translate, type Namespaces } from '~/platform/i18n.server'
import { requestLocale } from './request-locale.server'

/** What the browser's tab says, in the language of the answer. */
export async function pageTitle(request: Request, page: (t: TFunction<Namespaces>) => string): Promise<string> {
  const t = translate(await requestLocale(request))
  return t('common:title', { page: page(t) })
}
