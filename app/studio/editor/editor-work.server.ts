import { z } from 'zod'
import { TEXT_MAX_BYTES } from '~/courses/decode-text'
import { badRequest, notFound } from '~/platform/http.server'
import { discardDraft, saveDraft, seen } from '../drafts.server'
import type { SaveAnswer } from './autosave'
import { findingsOf } from './check-typed.server'
import { checkDrafted, mediaIn } from '../drafted-course.server'
import type { CheckAnswer, EditorText, PollAnswer } from './editor-data'
import { draftPath, LANGUAGES } from './language'
import { lessonFolderOf, openText, type EditorPlace } from './open-editor.server'
import { findPreview, makePreview } from './preview.server'
import { trialLogSchema } from './trial/trial-change'
import { trialStates } from './trial/trial-states.server'

const language = z.enum(LANGUAGES)
const text = z.string().max(TEXT_MAX_BYTES)

export const workSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('save'), language, text, revision: z.number().int().min(0), baseHash: z.string().max(64).nullable() }),
  z.object({ intent: z.literal('check'), texts: z.partialRecord(language, text), preview: language.nullable() }),
  z.object({ intent: z.literal('poll'), languages: z.array(language).max(LANGUAGES.length) }),
  z.object({ intent: z.literal('discard'), language }),
  z.object({ intent: z.literal('keep'), language, text, revision: z.number().int().min(0) }),
  z.object({ intent: z.literal('trial'), preview: z.string().max(64), log: trialLogSchema }),
])

export type Work = z.infer<typeof workSchema>
type Part<I extends Work['intent']> = Extract<Work, { intent: I }>

/** What the editor's script asks for while somebody writes. */
export async function editorWork(place: EditorPlace, raw: unknown): Promise<unknown> {
  const parsed = workSchema.safeParse(raw)
  if (!parsed.success) throw badRequest('work')
  const work = parsed.data
  switch (work.intent) {
    case 'save':
      return saveText(place, work)
    case 'check':
      return checkTyped(place, work)
    case 'poll':
      return poll(place, work)
    case 'discard':
      return discardText(place, work)
    case 'keep':
      return keepText(place, work)
    case 'trial':
      return tryOut(place, work)
  }
}

export async function saveText(place: EditorPlace, work: Pick<EditorText, 'language' | 'text' | 'revision' | 'baseHash'>): Promise<SaveAnswer> {
  const { courseId, personId, now } = place
  const folder = await lessonFolderOf(place)
  const path = draftPath(folder, work.language)
  const saved = await saveDraft({ courseId, path, text: work.text, revision: work.revision, baseHash: work.baseHash, personId, now })
  if (saved.ok) return { kind: 'saved', revision: saved.revision, savedAt: saved.savedAt.toISOString() }
  return { kind: 'conflict', current: await openText(place, folder, work.language) }
}

async function checkTyped(place: EditorPlace, { texts, preview }: Part<'check'>): Promise<CheckAnswer> {
  const folder = await lessonFolderOf(place)
  const written = Object.entries(texts).map(([name, typed]) => [`${folder}/${name}.mdx`, typed] as const)
  const checked = await checkDrafted(place.courseId, new Map(written))
  if (!checked) throw notFound()
  const { courseId, lessonId } = place
  const shown = preview && (await makePreview(checked, { courseId, lessonId, folder, language: preview }))
  return { findings: findingsOf(checked, folder, place.locale), media: mediaIn(checked, folder), preview: shown ? shown.key : null }
}

/** Tells the others that one is here, and who and what else there is. */
async function poll(place: EditorPlace, { languages }: Part<'poll'>): Promise<PollAnswer> {
  const { courseId, personId, now } = place
  const folder = await lessonFolderOf(place)
  for (const one of languages) await seen({ courseId, path: draftPath(folder, one), personId, now })
  return Promise.all(languages.map((one) => openText(place, folder, one)))
}

export async function discardText(place: EditorPlace, { language: of }: Pick<Part<'discard'>, 'language'>): Promise<EditorText> {
  const { courseId, personId, now } = place
  const folder = await lessonFolderOf(place)
  await discardDraft({ courseId, path: draftPath(folder, of), personId, now })
  return openText(place, folder, of)
}

/** Goes on with a draft upon what lies on the disk by now; overtaken by somebody else, it gives back what they have written. */
export async function keepText(place: EditorPlace, { language: of, text: written, revision }: Omit<Part<'keep'>, 'intent'>): Promise<EditorText> {
  const current = await openText(place, await lessonFolderOf(place), of)
  if (current.revision !== revision) return current
  const begun = await discardText(place, { language: of })
  await saveText(place, { ...begun, text: written })
  return openText(place, await lessonFolderOf(place), of)
}

async function tryOut({ courseId, lessonId }: EditorPlace, { preview: key, log }: Part<'trial'>) {
  const preview = await findPreview(key, { courseId, lessonId })
  if (!preview) throw new Response(null, { status: 410 }) // made long ago: the page asks for it anew
  const { title, summary, minutes } = preview
  return { title, summary, minutes, states: await trialStates(preview, log) }
}
