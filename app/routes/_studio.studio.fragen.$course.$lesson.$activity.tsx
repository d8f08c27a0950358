import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { requireTrainer } from '~/auth/guards.server'
import { pageTitle } from '~/auth/page-title.server'
import { requestLocale } from '~/auth/request-locale.server'
import { quizStatistics } from '~/studio/statistics/question-statistics.server'
import { StatisticsView } from '~/studio/statistics/statistics-view'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Page } from '~/ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireTrainer(request)
  const place = { courseId: params.course ?? '', lessonId: params.lesson ?? '', activityId: params.activity ?? '' }
  return {
    place,
    statistics: await quizStatistics(place, await requestLocale(request)),
    title: await pageTitle(request, (t) => t('questions:statistics.title')),
  }
}

export default function StatisticsRoute() {
  const { t } = useTranslation('questions')
  const { t: inStudio } = useTranslation('studio')
  const { place, statistics } = useLoaderData<typeof loader>()
  const crumbs = [
    { to: '/studio', label: inStudio('courses.title') },
    ...(statistics
      ? [
          { to: `/studio/${place.courseId}`, label: statistics.courseTitle },
          { to: `/studio/${place.courseId}/${place.lessonId}`, label: statistics.lessonTitle },
        ]
      : []),
  ]
  return (
    <Page
      title={statistics ? t('statistics.titleOf', { title: statistics.quizTitle }) : t('statistics.title')}
      lead={t('statistics.lead')}
      above={<Breadcrumb crumbs={crumbs} />}
    >
      {statistics ? <StatisticsView statistics={statistics} /> : <p className="empty">{t('statistics.unpublished')}</p>}
    </Page>
  )
}
