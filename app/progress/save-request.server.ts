import { optionalPerson } from '~/auth/guards.server'
import { requestLocale } from '~/auth/request-locale.server'
import { badRequest, notFound } from '~/platform/http.server'
import type { Locale } from '~/platform/locale'
import { dayOf } from '~/platform/time'
import { wantsEasy } from './easy-language.server'
import type { SavedAnswer } from './connection'
import { lessonState } from './lesson-state.server'
import type { LessonTarget } from './target.server'

export interface SaveRequest {
  target: LessonTarget
  locale: Locale
  easy: boolean
  form: FormData
}

/**
 * What a script of ours sends. Signed out, or signed in as somebody else than whose page it is (a shared computer): 401, which the
 * page keeps the work for. Never a redirect, which a script would follow to the sign-in page.
 */
export async function readSave(request: Request): Promise<SaveRequest> {
  if (request.method !== 'POST') throw notFound()
  const form = await request.formData()
  const person = await optionalPerson(request)
  if (!person || form.get('person') !== person.id) throw new Response(null, { status: 401 })
  const [courseId, lessonId] = [form.get('course'), form.get('lesson')]
  if (typeof courseId !== 'string' || typeof lessonId !== 'string') throw badRequest('form')
  const now = new Date()
  const target = { personId: person.id, courseId, lessonId, now, day: dayOf(now) }
  return { target, locale: await requestLocale(request), easy: wantsEasy(request), form }
}

export async function savedAnswer({ target, locale, easy }: SaveRequest): Promise<Response> {
  const { personId, courseId, lessonId, day, now } = target
  const progress = await lessonState(personId, courseId, lessonId, day, { locale, easy, now })
  const answer: SavedAnswer = { course: courseId, lesson: lessonId, progress }
  return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } })
}
