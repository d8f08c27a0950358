import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { requireEvidenceReader } from '~/auth/guards.server'
import { requestLocale } from '~/auth/request-locale.server'
import { notFound } from '~/platform/http.server'
import { translate } from '~/platform/i18n.server'
import { confirmationsSheet, confirmationsSheetName } from '~/reports/confirmations-csv.server'
import { confirmationsQuestion } from '~/reports/confirmations-page.server'

export async function loader({ request }: LoaderFunctionArgs) {
  const { id: viewerId } = await requireEvidenceReader(request)
  const search = new URL(request.url).searchParams
  const locale = await requestLocale(request)
  const question = await confirmationsQuestion({ viewerId, search, locale, now: new Date() })
  if (!question) throw notFound()
  return new Response(createReadableStreamFromReadable(confirmationsSheet(question, { t: translate(locale), locale })), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${confirmationsSheetName(question)}"`,
      'Cache-Control': 'no-store',
    },
  })
}
