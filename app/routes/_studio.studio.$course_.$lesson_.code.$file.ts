import type { LoaderFunctionArgs } from '@remix-run/node'
import { previewModule, trainerBehind } from '~/studio/editor/serve-draft.server'

/** The compiled code of a draft, for the editor's preview. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await trainerBehind(request)
  return previewModule({ courseId: params.course ?? '', lessonId: params.lesson ?? '' }, params.file ?? '')
}
