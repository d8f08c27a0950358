import type { SignedIn } from '~/auth/guards.server'
import { optionalPerson, requireTrainer } from '~/auth/guards.server'
import { contentTypeOf } from '~/courses/media-types'
import { badRequest, fileResponse, notFound } from '~/platform/http.server'
import { checkDrafted, lessonFolder } from '../drafted-course.server'
import { findPreview } from './preview.server'

const NOT_KEPT = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' }
const PICTURE_ALONE = "default-src 'none'; style-src 'unsafe-inline'"

interface DraftPlace {
  courseId: string
  lessonId: string
}

/** The compiled code of a preview, as a module of our own origin; for trainers alone. */
export async function previewModule(place: DraftPlace, file: string): Promise<Response> {
  const key = /^([0-9a-f]{64})\.js$/.exec(file)?.[1]
  const preview = key ? await findPreview(key, place) : null
  if (!preview) throw notFound()
  return new Response(preview.module, { headers: { ...NOT_KEPT, 'Content-Type': 'text/javascript; charset=utf-8' } })
}

/** A medium of a lesson as it is in the folder or among the drafts. */
export async function draftMedium(request: Request, { courseId, lessonId }: DraftPlace, name: string): Promise<Response> {
  const checked = await checkDrafted(courseId)
  const folder = checked && lessonFolder(checked, lessonId)
  const file = folder ? checked.folder.files.get(`${folder}/${name}`) : undefined
  const type = contentTypeOf(name)
  if (!file || file.text !== undefined || !type) throw notFound()
  return fileResponse(request, file.absolute, {
    ...NOT_KEPT,
    'Content-Type': type,
    ...(type === 'image/svg+xml' && { 'Content-Security-Policy': PICTURE_ALONE }),
  })
}

/** For what a page asks for by itself: 401 for who is signed out, not the sign-in page, which is no script and no picture. */
export async function trainerBehind(request: Request): Promise<SignedIn> {
  if (!(await optionalPerson(request))) throw new Response(null, { status: 401 })
  return requireTrainer(request)
}

/**
 * What the editor's script sends. Signed out, or signed in as somebody else than whose page it is: 401, which the page keeps the
 * text for. Never a redirect, which a script would follow to the sign-in page.
 */
export async function readWork(request: Request): Promise<{ person: SignedIn; work: unknown }> {
  if (request.method !== 'POST') throw notFound()
  const person = await trainerBehind(request)
  // Another origin cannot send JSON without being asked first whether it may.
  if (!request.headers.get('Content-Type')?.startsWith('application/json')) throw badRequest('work')
  const sent: unknown = await request.json().catch(() => null)
  if (typeof sent !== 'object' || sent === null || !('person' in sent) || !('work' in sent)) throw badRequest('work')
  if (sent.person !== person.id) throw new Response(null, { status: 401 })
  return { person, work: sent.work }
}
