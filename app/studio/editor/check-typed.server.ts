import { describeFinding } from '~/courses/describe-finding'
import type { CheckedCourse } from '~/courses/check-course.server'
import type { Found, Params } from '~/courses/findings'
import { translate } from '~/platform/i18n.server'
import type { Locale } from '~/platform/locale'
import { draftPath, LANGUAGES, type Language } from './language'
import type { EditorFinding } from './placed-findings'

export type FindingsByLanguage = Record<Language, EditorFinding[]>

/** What the check says of each language of a lesson, in the trainer's own. */
export function findingsOf({ found }: CheckedCourse, folder: string, locale: Locale): FindingsByLanguage {
  const of = (language: Language) =>
    found
      .filter(({ path }) => path === draftPath(folder, language))
      .map((one) => editorFinding(one.path, one.found, locale))
      .sort((a, b) => a.line - b.line || a.column - b.column)
  return Object.fromEntries(LANGUAGES.map((language) => [language, of(language)])) as FindingsByLanguage
}

function editorFinding(file: string, found: Found, locale: Locale): EditorFinding {
  const { line, column, rule, severity, message } = describeFinding({ file, ...found }, locale, translate(locale))
  return { line, column, rule, severity, message, params: plain(found.params, locale) }
}

const plain = (params: Params, locale: Locale): EditorFinding['params'] =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === 'object' ? value[locale] : value]))
