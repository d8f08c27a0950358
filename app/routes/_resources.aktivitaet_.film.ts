import type { ActionFunctionArgs } from '@remix-run/node'
import { notFound } from '~/platform/http.server'
import { readBeat } from '~/progress/beat-form.server'
import { recordBeat } from '~/progress/record-video.server'
import { readSave, savedAnswer } from '~/progress/save-request.server'

/** What a player reports of a film that is being watched. */
export async function action({ request }: ActionFunctionArgs) {
  const save = await readSave(request)
  const { activityId, beat } = readBeat(save.form)
  const taken = await recordBeat({ ...save.target, activityId, locale: save.locale, beat })
  return taken ? savedAnswer(save) : new Response(null, { status: 409 })
}

export function loader() {
  throw notFound()
}
