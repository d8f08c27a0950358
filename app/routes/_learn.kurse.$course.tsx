import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/auth/guards.server'
import { requestLocale } from '~/auth/request-locale.server'
import { translate } from '~/platform/i18n.server'
import { dayOf } from '~/platform/time'
import { CourseOverview } from '~/progress/course-overview'
import { openCoursePage } from '~/progress/course-page.server'
import { PendingSaves } from '~/progress/pending-saves'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const locale = await requestLocale(request)
  const now = new Date()
  const courseId = params.course ?? ''
  const page = await openCoursePage({ personId: person.id, courseId, now, day: dayOf(now) }, locale)
  return { courseId, owner: person.id, page, title: translate(locale)('common:title', { page: page.title }) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function CourseRoute() {
  const { courseId, owner, page } = useLoaderData<typeof loader>()
  return (
    <>
      <CourseOverview courseId={courseId} page={page} />
      <PendingSaves owner={owner} />
    </>
  )
}
