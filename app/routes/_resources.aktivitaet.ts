import type { ActionFunctionArgs } from '@remix-run/node'
import { notFound } from '~/platform/http.server'
import { recordChange } from '~/progress/record-change.server'
import { readSave, savedAnswer } from '~/progress/save-request.server'

/** One thing a learner did in a lesson, sent by the page's script. */
export async function action({ request }: ActionFunctionArgs) {
  const save = await readSave(request)
  await recordChange(save.target, save.form)
  return savedAnswer(save)
}

export function loader() {
  throw notFound()
}
