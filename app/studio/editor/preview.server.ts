import type { Root } from 'mdast'
import { activitiesIn, type LessonContent } from '~/courses/check-lesson'
import type { CheckedCourse } from '~/courses/check-course.server'
import { opaqueId } from '~/courses/choice-ids.server'
import { compileOnce } from '~/courses/compile-lesson.server'
import type { Activity } from '~/courses/definition'
import { moduleText } from '~/courses/lesson-module.server'
import { factsFor, type MediaUse } from '~/courses/media-types'
import { serverPartsOf, stripLesson, type StripOptions } from '~/courses/strip-lesson'
import { sha256 } from '~/platform/ids.server'
import { draftPath, localeOf, type Language } from './language'

export interface PreviewPlace {
  courseId: string
  lessonId: string
  folder: string
  language: Language
}

/** A draft as it can be shown and tried out: in memory for a while, and nowhere else. */
export interface Preview {
  key: string
  place: PreviewPlace
  title: string
  summary: string | null
  minutes: number | null
  activities: Activity[]
  /** What a browser imports. */
  module: string
  /** All that stays on the server until it is asked for, compiled when it first is. */
  serverCode(): Promise<string>
}

const PREVIEWS_HELD = 60

const kept = globalThis as { wachsamPreviews?: Map<string, Promise<Preview>> }
const held = () => (kept.wachsamPreviews ??= new Map())

export const previewsHeld = (): number => held().size

/** Keeps a preview, or keeps it for longer; of many the one not used for longest goes. */
function hold(key: string, preview: Promise<Preview>): Promise<Preview> {
  const previews = held()
  previews.delete(key)
  previews.set(key, preview)
  const oldest = previews.size > PREVIEWS_HELD ? previews.keys().next().value : undefined
  if (oldest !== undefined) previews.delete(oldest)
  return preview
}

/** A preview made before, unless too many have been made since. */
export async function findPreview(key: string, { courseId, lessonId }: Pick<PreviewPlace, 'courseId' | 'lessonId'>): Promise<Preview | null> {
  const known = held().get(key)
  const preview = known ? await hold(key, known) : null
  return preview?.place.courseId === courseId && preview.place.lessonId === lessonId ? preview : null
}

/** Compiles the draft as a learner would see it; null while it has errors that keep it from being shown at all. */
export async function makePreview(checked: CheckedCourse, place: PreviewPlace): Promise<Preview | null> {
  const file = checked.files.find(({ path }) => path === draftPath(place.folder, place.language))
  const content = file?.lesson.content
  if (!file || !content) return null
  const seconds = (written: string) => checked.media.get(file.media.get(withoutDot(written)) ?? '')?.seconds ?? 0
  const activities = activitiesIn(content, seconds)
  const key = sha256(JSON.stringify([place, file.text, activities]))
  const known = held().get(key)
  const options = { ...optionsFor(place), mediaFacts: (written: string, use: MediaUse) => factsOf(checked, file.media.get(withoutDot(written)) ?? '', use) }
  const made = hold(key, known ?? compile(key, content, activities, { place, options }))
  return made.catch((error: unknown) => {
    held().delete(key)
    throw error
  })
}

const withoutDot = (written: string) => decodeURIComponent(written).replace(/^(\.\/)+/, '')

/** What is told of a medium beside its address, as for learners. */
function factsOf({ media, folder }: CheckedCourse, path: string, use: MediaUse): Record<string, number> {
  const size = folder.files.get(path)?.size
  return size === undefined ? {} : factsFor(use, { ...media.get(path), size })
}

interface Compiling {
  place: PreviewPlace
  options: StripOptions
}

async function compile(key: string, content: LessonContent, activities: Activity[], { place, options }: Compiling): Promise<Preview> {
  const locale = localeOf(place.language)
  const { title, summary, minutes } = content.front
  const code = await compileOnce(stripLesson(content.root, options), locale)
  let serverCode: Promise<string> | undefined
  const serverParts = (): Root => serverPartsOf(content.root, options)
  return {
    key,
    place,
    title,
    summary: summary ?? null,
    minutes: minutes ?? null,
    activities,
    module: moduleText(code),
    serverCode: () => (serverCode ??= compileOnce(serverParts(), locale)),
  }
}

/** Media come from the folder and the drafts, since they may not be published yet. */
const optionsFor = ({ courseId, lessonId }: PreviewPlace): StripOptions => ({
  mediaUrl: (written) => `/studio/${courseId}/${lessonId}/datei/${encodeURIComponent(withoutDot(written))}`,
  opaqueId: (ids) => opaqueId(courseId, lessonId, ids),
})
