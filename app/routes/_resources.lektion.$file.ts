import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '~/auth/guards.server'
import { lessonModule } from '~/courses/serve-lesson.server'

/** The compiled code of a lesson, as a module of our own origin. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePerson(request)
  return lessonModule(params.file ?? '')
}
