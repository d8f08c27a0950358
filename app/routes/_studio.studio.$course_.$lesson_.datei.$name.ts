import type { LoaderFunctionArgs } from '@remix-run/node'
import { draftMedium, trainerBehind } from '~/studio/editor/serve-draft.server'

/** A medium of a lesson that need not be published yet, for the editor's preview. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await trainerBehind(request)
  return draftMedium(request, { courseId: params.course ?? '', lessonId: params.lesson ?? '' }, params.name ?? '')
}
