import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { requireManager } from '~/auth/guards.server'
import { requestLocale } from '~/auth/request-locale.server'
import { notFound } from '~/platform/http.server'
import { translate } from '~/platform/i18n.server'
import { coverageSheet, sheetName } from '~/reports/coverage-csv.server'
import { coverageTable } from '~/reports/coverage-page.server'

export async function loader({ request }: LoaderFunctionArgs) {
  const manager = await requireManager(request)
  const search = new URL(request.url).searchParams
  const locale = await requestLocale(request)
  const table = await coverageTable(manager, { search, unitKey: search.get('einheit') || null, locale, now: new Date() })
  if (!table) throw notFound()
  const { rows, unit, day } = table
  return new Response(createReadableStreamFromReadable(coverageSheet(rows, { ...table, locale, t: translate(locale) })), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${sheetName(unit?.key ?? null, day)}"`,
      'Cache-Control': 'no-store',
    },
  })
}
