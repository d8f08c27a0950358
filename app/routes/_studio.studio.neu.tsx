import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { requireTrainer } from '~/auth/guards.server'
import { pageTitle } from '~/auth/page-title.server'
import { CourseFields } from '~/studio/course-fields'
import { newCourseSchema, readCourseForm } from '~/studio/course-values'
import { newCourse } from '~/studio/edit-course.server'
import { AnswerNotice } from '~/ui/answer-notice'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Button } from '~/ui/button'
import { Page } from '~/ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request }: LoaderFunctionArgs) {
  await requireTrainer(request)
  return { title: await pageTitle(request, (t) => t('studio:courses.createTitle')) }
}

export async function action({ request }: ActionFunctionArgs) {
  const { id: personId } = await requireTrainer(request)
  const read = readCourseForm(newCourseSchema, await request.formData())
  if (!('values' in read)) return data(read, { status: 400 })
  throw redirect(`/studio/${await newCourse(read.values, { personId, now: new Date() })}`)
}

export default function NewCourseRoute() {
  const { t } = useTranslation('studio')
  const refused = useActionData<typeof action>()
  return (
    <Page
      title={t('courses.createTitle')}
      lead={t('courses.createLead')}
      width="reading"
      above={<Breadcrumb crumbs={[{ to: '/studio', label: t('courses.title') }]} />}
    >
      <Form method="post" className="form" noValidate>
        {refused && <AnswerNotice kind="danger" title={t('courses.refused')} answer={refused} />}
        <CourseFields values={refused?.typed ?? { minutes: '10' }} faults={refused?.faults ?? []} withLesson />
        <div>
          <Button>{t('courses.create')}</Button>
        </div>
      </Form>
    </Page>
  )
}
