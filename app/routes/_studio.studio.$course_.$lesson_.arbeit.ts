import type { ActionFunctionArgs } from '@remix-run/node'
import { requestLocale } from '~/auth/request-locale.server'
import { notFound } from '~/platform/http.server'
import { editorWork } from '~/studio/editor/editor-work.server'
import { readWork } from '~/studio/editor/serve-draft.server'

/** What the editor's script asks for while somebody writes. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { person, work } = await readWork(request)
  const { course = '', lesson = '' } = params
  const place = { courseId: course, lessonId: lesson, personId: person.id, locale: await requestLocale(request), now: new Date() }
  return Response.json(await editorWork(place, work), { headers: { 'Cache-Control': 'no-store' } })
}

export function loader() {
  throw notFound()
}
