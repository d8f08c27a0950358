import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { requireTrainer } from '~/auth/guards.server'
import { pageTitle } from '~/auth/page-title.server'
import { requestLocale } from '~/auth/request-locale.server'
import { extensionsFor } from '~/courses/media-types'
import { notFound } from '~/platform/http.server'
import { dayOf } from '~/platform/time'
import { MediaList } from '~/studio/media-list'
import { addMedia, lessonMedia, removeDraftMedium, type MediaFault } from '~/studio/media.server'
import { MediaUpload } from '~/studio/media-upload'
import { courseState } from '~/studio/overview.server'
import { receiveFiles } from '~/studio/receive-files.server'
import { AnswerNotice } from '~/ui/answer-notice'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Page, Section } from '~/ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireTrainer(request)
  const { course: courseId = '', lesson: lessonId = '' } = params
  const state = await courseState(courseId, await requestLocale(request), dayOf(new Date()))
  const lesson = state?.lessons.find(({ id }) => id === lessonId)
  if (!state || !lesson) throw notFound()
  const added = Number(new URL(request.url).searchParams.get('neu')) || 0
  return {
    course: { id: courseId, title: state.title },
    lesson: { id: lessonId, title: lesson.title },
    media: await lessonMedia(courseId, lessonId),
    added,
    title: await pageTitle(request, (t) => `${t('studio:media.title')}: ${lesson.title}`),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { id: personId } = await requireTrainer(request)
  const { course: courseId = '', lesson: lessonId = '' } = params
  const here = `/studio/${courseId}/medien/${lessonId}`
  const received = await receiveFiles(request)
  if (!received) return data({ faults: [{ name: '', fault: 'tooMuch' as const }], nothing: false }, { status: 413 })
  const { form } = received
  const remove = form.get('entfernen')
  if (typeof remove === 'string') {
    await removeDraftMedium({ courseId, lessonId }, remove)
    throw redirect(here)
  }
  const files = form.getAll('datei').filter((entry): entry is File => entry instanceof File && entry.name !== '')
  const tooBig = received.tooBig.map((name): MediaFault => ({ name, fault: 'tooBig' }))
  if (files.length + tooBig.length === 0) return data({ faults: [] as MediaFault[], nothing: true }, { status: 400 })
  const { added, faults: refused } = await addMedia({ courseId, lessonId, personId, now: new Date() }, files)
  const faults = [...tooBig, ...refused]
  if (faults.length > 0) return data({ faults, nothing: false }, { status: 400 })
  throw redirect(`${here}?neu=${added}`)
}

export default function MediaRoute() {
  const { t } = useTranslation('studio')
  const { course, lesson, media, added } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const faults = refused?.faults.map(({ name, fault }) => t(`media.fault.${fault}`, { name, known: extensionsFor('link').join(', ') })) ?? []
  return (
    <Page
      title={t('media.title')}
      lead={t('media.lead')}
      above={
        <Breadcrumb
          crumbs={[
            { to: `/studio/${course.id}`, label: course.title },
            { to: `/studio/${course.id}/${lesson.id}`, label: lesson.title },
          ]}
        />
      }
    >
      {added > 0 && !refused && <AnswerNotice kind="success" title={t('media.done', { count: added })} answer={media} />}
      {refused && <AnswerNotice kind="danger" title={refused.nothing ? t('media.fault.nothing') : faults.join(' ')} answer={refused} />}
      <Section title={t('media.upload')} id="hochladen">
        <MediaUpload />
      </Section>
      <Section title={t('media.title')} id="medien">
        {media.length === 0 ? <p className="empty">{t('media.empty')}</p> : <MediaList course={course.id} lesson={lesson.id} media={media} />}
      </Section>
    </Page>
  )
}
