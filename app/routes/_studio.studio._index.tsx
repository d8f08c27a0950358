import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { requireTrainer } from '~/auth/guards.server'
import { pageTitle } from '~/auth/page-title.server'
import { requestLocale } from '~/auth/request-locale.server'
import { dayOf } from '~/platform/time'
import { CourseList } from '~/studio/course-list'
import { studioOverview } from '~/studio/overview.server'
import { ButtonLink } from '~/ui/button'
import { Page } from '~/ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request }: LoaderFunctionArgs) {
  await requireTrainer(request)
  const courses = await studioOverview(await requestLocale(request), dayOf(new Date()))
  return { courses, title: await pageTitle(request, (t) => t('studio:courses.title')) }
}

export default function StudioRoute() {
  const { t } = useTranslation('studio')
  const { courses } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('courses.title')}
      lead={t('courses.lead')}
      actions={
        <>
          <ButtonLink to="/studio/neu" icon="add">
            {t('courses.new')}
          </ButtonLink>
          <ButtonLink to="/studio/fragen/import" look="secondary">
            {t('courses.import')}
          </ButtonLink>
          <ButtonLink to="/studio/massnahmen" look="secondary">
            {t('courses.controls')}
          </ButtonLink>
        </>
      }
    >
      {courses.length === 0 ? <p className="empty">{t('courses.empty')}</p> : <CourseList courses={courses} />}
    </Page>
  )
}
