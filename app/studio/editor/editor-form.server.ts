import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { TEXT_MAX_BYTES } from '~/courses/decode-text'
import { badRequest } from '~/platform/http.server'
import type { EditorText } from './editor-data'
import { discardText, saveText } from './editor-work.server'
import { LANGUAGES } from './language'
import { lessonFolderOf, openText, type EditorPlace } from './open-editor.server'
import { editorAddress } from './talk'

/** Somebody else was faster: both texts are shown. */
export interface FormOutcome {
  mine: string
  current: EditorText
}

const language = z.enum(LANGUAGES)

const formSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('save'), language, text: z.string().max(TEXT_MAX_BYTES), revision: z.coerce.number().int().min(0), baseHash: z.string().max(64) }),
  z.object({ intent: z.literal('discard'), language }),
])

/** The editor's form without JavaScript: back to the page, or to both texts when somebody else was faster. */
export async function editorForm(place: EditorPlace, form: FormData): Promise<Response | FormOutcome> {
  const parsed = formSchema.safeParse(Object.fromEntries(form))
  if (!parsed.success) throw badRequest('form')
  const work = parsed.data
  if (work.intent === 'save') {
    const text = work.text.replace(/\r\n?/g, '\n') // a form sends what it was given with other line ends
    const answer = await saveText(place, { ...work, text, baseHash: work.baseHash || null })
    if (answer.kind === 'conflict') {
      return { mine: text, current: await openText(place, await lessonFolderOf(place), work.language) }
    }
  } else await discardText(place, work)
  return redirect(`${editorAddress(place.courseId, place.lessonId)}?sprache=${work.language}`)
}
