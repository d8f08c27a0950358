import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireTrainer } from '~/auth/guards.server'
import { requestLocale } from '~/auth/request-locale.server'
import { notFound } from '~/platform/http.server'
import { translate } from '~/platform/i18n.server'
import { DEFAULT_LOCALE } from '~/platform/locale'
import { editorForm } from '~/studio/editor/editor-form.server'
import { EditorPage } from '~/studio/editor/editor-page'
import { isLanguage } from '~/studio/editor/language'
import { openEditor, type EditorPlace } from '~/studio/editor/open-editor.server'

async function placeOf({ request, params }: LoaderFunctionArgs | ActionFunctionArgs): Promise<EditorPlace> {
  const person = await requireTrainer(request)
  const { course = '', lesson = '' } = params
  return { courseId: course, lessonId: lesson, personId: person.id, locale: await requestLocale(request), now: new Date() }
}

export async function loader(args: LoaderFunctionArgs) {
  const place = await placeOf(args)
  const data = await openEditor(place)
  if (!data) throw notFound()
  const wanted = new URL(args.request.url).searchParams.get('sprache')
  return {
    data,
    person: place.personId,
    language: isLanguage(wanted) ? wanted : DEFAULT_LOCALE,
    title: translate(place.locale)('common:title', { page: `${data.lessonTitle} – ${data.courseTitle}` }),
  }
}

/** The form of a page without JavaScript; with it, everything goes to /arbeit. */
export async function action(args: ActionFunctionArgs) {
  return editorForm(await placeOf(args), await args.request.formData())
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** The editor holds what is written: nothing comes from the server unasked while one writes. */
export const shouldRevalidate = () => false

export default function EditorRoute() {
  const { data, person, language } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  return <EditorPage data={data} person={person} language={language} outcome={outcome} />
}
