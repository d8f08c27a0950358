import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { requireAdministrator } from '~/auth/guards.server'
import { pageTitle } from '~/auth/page-title.server'
import { keepDraft } from '~/people/import/import-drafts.server'
import { UploadForm } from '~/people/import/upload-form'
import { readUpload, UPLOAD_LIMIT_MB } from '~/people/import/upload.server'
import { lastImport } from '~/people/overview.server'
import { formatDay } from '~/platform/format-day'
import { AnswerNotice } from '~/ui/answer-notice'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Page } from '~/ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdministrator(request)
  const search = new URL(request.url).searchParams
  const title = await pageTitle(request, (t) => t('people:import.title'))
  const state = search.has('fertig') ? ('done' as const) : search.has('verfallen') ? ('expired' as const) : null
  return { title, state, last: await lastImport(), limitMb: UPLOAD_LIMIT_MB }
}

export async function action({ request }: ActionFunctionArgs) {
  const { id: actor } = await requireAdministrator(request)
  const upload = await readUpload(request)
  if (!upload.ok) return data({ fault: upload.fault }, { status: upload.fault === 'tooLarge' ? 413 : 400 })
  throw redirect(`/verwaltung/import/${await keepDraft(upload.files, actor, new Date())}`)
}

export default function ImportPage() {
  const { t, i18n } = useTranslation('people')
  const { state, last, limitMb } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const lastText = last && t('overview.areas.importLast', { ...last, day: formatDay(last.day, i18n.language) })
  return (
    <Page
      title={t('import.title')}
      lead={t('import.lead')}
      width="reading"
      above={<Breadcrumb crumbs={[{ to: '/verwaltung', label: t('overview.title') }]} />}
    >
      {state === 'done' && !refused && (
        <AnswerNotice kind="success" title={t('import.done')} answer={state}>
          <p className="kern-body">{lastText}</p>
        </AnswerNotice>
      )}
      {state === 'expired' && !refused && (
        <AnswerNotice kind="warning" title={t('import.expired')} answer={state} />
      )}
      {state !== 'done' && lastText && <p className="muted">{lastText}</p>}
      <UploadForm fault={refused?.fault} limitMb={limitMb} />
    </Page>
  )
}
