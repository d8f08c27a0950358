import type { CheckedCourse } from '~/courses/check-course.server'
import { notFound } from '~/platform/http.server'
import type { Locale } from '~/platform/locale'
import { openDraft } from '../drafts.server'
import { textAges } from '../text-ages.server'
import { findingsOf } from './check-typed.server'
import { checkDrafted, lessonFolder, mediaIn } from '../drafted-course.server'
import type { EditorData, EditorText } from './editor-data'
import { draftPath, LANGUAGES, type Language } from './language'

export interface EditorPlace {
  courseId: string
  lessonId: string
  personId: string
  locale: Locale
  now: Date
}

/** All the editor shows of a lesson; null when there is no such lesson. */
export async function openEditor(place: EditorPlace): Promise<EditorData | null> {
  const checked = await checkDrafted(place.courseId)
  const folder = checked && lessonFolder(checked, place.lessonId)
  if (!checked || !folder) return null
  const texts = await Promise.all(LANGUAGES.map((language) => openText(place, folder, language)))
  return {
    courseId: place.courseId,
    courseTitle: checked.course?.file.title[place.locale] ?? place.courseId,
    lessonId: place.lessonId,
    lessonTitle: titleOf(checked, folder, place.locale) ?? place.lessonId,
    texts,
    media: mediaIn(checked, folder),
    findings: findingsOf(checked, folder, place.locale),
  }
}

/** The folder of a lesson there is. */
export async function lessonFolderOf({ courseId, lessonId }: Pick<EditorPlace, 'courseId' | 'lessonId'>): Promise<string> {
  const checked = await checkDrafted(courseId)
  const folder = checked && lessonFolder(checked, lessonId)
  if (!folder) throw notFound()
  return folder
}

/** In the trainer's language, else in whichever it can be read. */
function titleOf({ files }: CheckedCourse, folder: string, locale: Locale): string | undefined {
  const titles = LANGUAGES.map((language) => {
    const text = files.find(({ path }) => path === draftPath(folder, language))?.text
    return { language, title: text && /^title:[ \t]*["']?(.+?)["']?[ \t]*$/m.exec(text)?.[1] }
  })
  return titles.find(({ language, title }) => title && language === locale)?.title ?? titles.find(({ title }) => title)?.title
}

export async function openText({ courseId, personId, now }: EditorPlace, folder: string, language: Language): Promise<EditorText> {
  const path = draftPath(folder, language)
  const draft = await openDraft({ courseId, path, personId, now })
  return {
    language,
    text: draft.text,
    revision: draft.revision,
    baseHash: draft.baseHash,
    savedAt: draft.savedAt?.toISOString() ?? null,
    savedBy: draft.savedBy && draft.savedBy.id !== personId ? draft.savedBy.name : null,
    published: draft.publishedText,
    disk: draft.diskText,
    publishedAt: (await textAges(courseId)).get(path)?.toISOString() ?? null,
    outside: draft.outside,
    others: draft.others.map(({ name }) => name),
  }
}
