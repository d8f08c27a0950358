import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { requireAdministrator } from '~/auth/guards.server'
import { pageTitle } from '~/auth/page-title.server'
import { requestLocale } from '~/auth/request-locale.server'
import { ApplyForm } from '~/people/import/apply-form'
import { applyDraft, previewDraft } from '~/people/import/draft-import.server'
import { dropDraft } from '~/people/import/import-drafts.server'
import { FindingsTable } from '~/people/import/findings-table'
import { CountsList, PreviewLists } from '~/people/import/preview-lists'
import { dayOf } from '~/platform/time'
import { AnswerNotice } from '~/ui/answer-notice'
import { Breadcrumb } from '~/ui/breadcrumb'
import { ButtonLink } from '~/ui/button'
import { Page, Section } from '~/ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const EXPIRED = '/verwaltung/import?verfallen'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { id: actor } = await requireAdministrator(request)
  const now = new Date()
  const locale = await requestLocale(request)
  const report = await previewDraft(params.draft ?? '', { now, day: dayOf(now), actor, locale })
  if (!report) throw redirect(EXPIRED)
  return { report, title: await pageTitle(request, (t) => t('people:import.preview.title')) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { id: actor } = await requireAdministrator(request)
  const form = await request.formData()
  const draft = params.draft ?? ''
  if (form.get('intent') === 'discard') {
    await dropDraft(draft, actor)
    throw redirect('/verwaltung/import')
  }
  const now = new Date()
  const options = { now, day: dayOf(now), actor, locale: await requestLocale(request) }
  const report = await applyDraft(draft, form.get('confirmed') === '1', options)
  if (!report) throw redirect(EXPIRED)
  if (report.ok) throw redirect('/verwaltung/import?fertig')
  return data({ refused: report.errors.map(({ message }) => message) }, { status: 409 })
}

export default function ImportPreviewPage() {
  const { t } = useTranslation('people')
  const { report } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const crumbs = [
    { to: '/verwaltung', label: t('overview.title') },
    { to: '/verwaltung/import', label: t('import.title') },
  ]
  return (
    <Page
      title={t('import.preview.title')}
      lead={report.preview ? t('import.preview.lead') : undefined}
      above={<Breadcrumb crumbs={crumbs} />}
    >
      {answer && <AnswerNotice kind="danger" title={answer.refused.join(' ')} answer={answer} />}
      {report.preview ? (
        <>
          <CountsList people={report.people} units={report.units} />
          <PreviewLists preview={report.preview} />
          <ApplyForm ask={report.needsConfirmation ? (report.errors[0]?.message ?? null) : null} />
        </>
      ) : (
        <Section title={t('import.preview.refused', { count: report.errors.length })} id="befunde">
          <p>{t('import.preview.refusedText')}</p>
          <FindingsTable errors={report.errors} />
          <div>
            <ButtonLink to="/verwaltung/import">{t('import.preview.other')}</ButtonLink>
          </div>
        </Section>
      )}
    </Page>
  )
}
