import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { requireTrainer } from '~/auth/guards.server'
import { pageTitle } from '~/auth/page-title.server'
import { requestLocale } from '~/auth/request-locale.server'
import { describeFinding } from '~/courses/describe-finding'
import { notFound } from '~/platform/http.server'
import { translate } from '~/platform/i18n.server'
import { dayOf } from '~/platform/time'
import { courseState } from '~/studio/overview.server'
import { PublishForm } from '~/studio/publish-form'
import { planPublication, publishDrafts } from '~/studio/publish.server'
import { AnswerNotice } from '~/ui/answer-notice'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Page } from '~/ui/page'

const NOTE_MAX = 500

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireTrainer(request)
  const locale = await requestLocale(request)
  const courseId = params.course ?? ''
  const state = await courseState(courseId, locale, dayOf(new Date()))
  if (!state) throw notFound()
  const { files, findings } = await planPublication(courseId)
  return {
    course: { id: courseId, title: state.title },
    files,
    findings: findings.map((finding) => describeFinding(finding, locale, translate(locale))),
    done: new URL(request.url).searchParams.has('fertig'),
    title: await pageTitle(request, (t) => `${t('studio:publish.title')}: ${state.title}`),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { id: personId } = await requireTrainer(request)
  const form = await request.formData()
  const note = String(form.get('note') ?? '').trim()
  const repeat = form.get('kind') === 'repeat'
  const overwrite = form.getAll('overwrite').map(String)
  const typed = { note, repeat, overwrite }
  if (note === '' || note.length > NOTE_MAX) return data({ typed, fault: 'noteMissing' as const }, { status: 400 })
  const now = new Date()
  const published = await publishDrafts({ courseId: params.course ?? '', note, repeat, overwrite, personId, now, day: dayOf(now) })
  if (published.ok) throw redirect(`/studio/${params.course}/veroeffentlichen?fertig`)
  const faults = { nothing: 'nothing', findings: 'broken', outside: 'outsideMissing' } as const
  return data({ typed, fault: faults[published.reason] }, { status: 409 })
}

export default function PublishRoute() {
  const { t } = useTranslation('studio')
  const { course, files, findings, done } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <Page
      title={t('publish.title')}
      lead={files.length > 0 ? t('publish.lead') : undefined}
      above={
        <Breadcrumb
          crumbs={[
            { to: '/studio', label: t('courses.title') },
            { to: `/studio/${course.id}`, label: course.title },
          ]}
        />
      }
    >
      {done && !refused && <AnswerNotice kind="success" title={t('publish.done')} answer={files} />}
      {refused && <AnswerNotice kind="danger" title={t(`publish.${refused.fault}`)} answer={refused} />}
      {files.length === 0 ? (
        !done && <p className="empty">{t('publish.nothing')}</p>
      ) : (
        <PublishForm files={files} findings={findings} typed={refused?.typed} noteMissing={refused?.fault === 'noteMissing'} />
      )}
    </Page>
  )
}
