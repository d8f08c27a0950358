import type { Locale } from '~/platform/locale'
import type { ImportFormat } from './imported'

/** What stands in the form. */
export interface ImportValues {
  text: string
  format: ImportFormat | 'auto'
  /** "<course>/<lesson>/<quiz>", the quiz empty for one of its own. */
  place: string
  title: string
  language: Locale
  placeholders: boolean
  /** Hash of the text that came out of a file, which another file may replace. */
  fromFile: string
  /** Hash of what the preview showed. */
  previewed: string
}

export type ImportFault =
  | 'nothing'
  | 'both'
  | 'tooLarge'
  | 'emptyFile'
  | 'spreadsheet'
  | 'binary'
  | 'noneReadable'
  | 'changed'
  | 'placeMissing'
  | 'titleMissing'
  | 'lessonGone'
  | 'noText'
  | 'quizGone'
  | 'tooBig'
  | 'busy'

/** A lesson that questions may go into. */
export interface ImportTarget {
  courseId: string
  courseTitle: string
  lessonId: string
  lessonTitle: string
  quizzes: string[]
}

export const placeValue = (courseId: string, lessonId: string, quizId = ''): string => `${courseId}/${lessonId}/${quizId}`

export function placeOf(value: string): { courseId: string; lessonId: string; quizId: string | null } | null {
  const [courseId = '', lessonId = '', quizId = '', ...more] = value.split('/')
  return courseId !== '' && lessonId !== '' && more.length === 0 ? { courseId, lessonId, quizId: quizId || null } : null
}
