import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { requirePerson } from '~/auth/guards.server'
import { pageTitle } from '~/auth/page-title.server'
import { requestLocale } from '~/auth/request-locale.server'
import { printedChecklist } from '~/courses/printed-checklist.server'
import { formatDay } from '~/platform/format-day'
import { notFound } from '~/platform/http.server'
import { dayOf } from '~/platform/time'
import { wantsEasy } from '~/progress/easy-language.server'
import { lessonAddress } from '~/progress/lesson-address'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Page } from '~/ui/page'
import { PrintButton } from '~/ui/print-button'
import '~/courses/components/definition/definition.css'
import '~/progress/prose.css'
import '~/progress/printed-checklist.css'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePerson(request)
  const { course = '', lesson = '', activity = '' } = params
  const locale = await requestLocale(request)
  const list = await printedChecklist({ courseId: course, lessonId: lesson, activityId: activity, locale, easy: wantsEasy(request) })
  if (!list) throw notFound()
  const title = await pageTitle(request, () => list.title)
  return { list, back: lessonAddress(course, lesson), day: dayOf(new Date()), title }
}

/** One sheet with boxes, for the desk. */
export default function PrintedChecklistRoute() {
  const { t, i18n } = useTranslation(['learn', 'common'])
  const { list, back, day } = useLoaderData<typeof loader>()
  return (
    <Page
      title={list.title}
      lead={`${list.course} · ${formatDay(day, i18n.language)}`}
      width="reading"
      above={<Breadcrumb crumbs={[{ to: back, label: list.lesson }]} />}
      actions={<PrintButton label={t('common:help.print')} byMenu={t('common:help.printByMenu')} />}
    >
      <div className="prose" lang={list.locale}>
        <ul className="printed-checklist">
          {list.items.map((html, index) => (
            <li key={index} dangerouslySetInnerHTML={{ __html: html }} />
          ))}
        </ul>
      </div>
    </Page>
  )
}
