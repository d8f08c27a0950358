import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/auth/guards.server'
import { localeFor } from '~/auth/request-locale.server'
import { translate } from '~/platform/i18n.server'
import { dayOf } from '~/platform/time'
import { Learning } from '~/progress/learning'
import { wantsEasy } from '~/progress/easy-language.server'
import { addressAfterForm, lessonAddress, shownIn } from '~/progress/lesson-address'
import { LessonArticle } from '~/progress/lesson-article'
import { openLessonPage } from '~/progress/lesson-page.server'
import { recordForm } from '~/progress/record-change.server'

async function targetOf({ request, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  const person = await requirePerson(request)
  const { id, roles } = person
  const now = new Date()
  const target = { personId: id, courseId: params.course ?? '', lessonId: params.lesson ?? '', now, day: dayOf(now) }
  return { target, locale: await localeFor(person, request), keepsHouse: roles.includes('administrator') }
}

export async function loader(args: LoaderFunctionArgs) {
  const { target, locale, keepsHouse } = await targetOf(args)
  const page = await openLessonPage({ ...target, easy: wantsEasy(args.request) }, locale)
  return {
    courseId: target.courseId,
    lessonId: target.lessonId,
    owner: target.personId,
    page,
    keepsHouse,
    shown: shownIn(args.request.url),
    title: translate(locale)('common:title', { page: `${page.title} – ${page.courseTitle}` }),
  }
}

/** Forms of a page without JavaScript; with it, they go to /aktivitaet. */
export async function action(args: ActionFunctionArgs) {
  const { target } = await targetOf(args)
  const after = await recordForm(target, await args.request.formData())
  return redirect(addressAfterForm(lessonAddress(target.courseId, target.lessonId), after))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function LessonRoute() {
  const { courseId, lessonId, owner, page, keepsHouse, shown } = useLoaderData<typeof loader>()
  return (
    <Learning
      key={`${courseId}/${lessonId}`}
      place={{ owner, course: courseId, lesson: lessonId }}
      formAction={lessonAddress(courseId, lessonId)}
      shown={shown}
      initial={page.progress}
    >
      <LessonArticle courseId={courseId} lessonId={lessonId} page={page} keepsHouse={keepsHouse} />
    </Learning>
  )
}
