import { createElement, Fragment, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Locale } from '~/platform/locale'
import { findText } from './catalogue.server'
import type { CourseVersion } from './course-version'
import { compileExplanations } from './lesson-code.server'
import { lessonFrom } from './lesson-module.server'

const compiled = new WeakMap<CourseVersion, Map<string, Promise<string>>>()

/** The compiled explanations of a text, made once a version. */
function explanationsCode(place: NonNullable<Awaited<ReturnType<typeof findText>>>): Promise<string> {
  const known = compiled.get(place.version) ?? new Map<string, Promise<string>>()
  compiled.set(place.version, known)
  const code = known.get(place.text.path) ?? compileExplanations(place)
  known.set(place.text.path, code)
  return code.catch((error: unknown) => {
    known.delete(place.text.path)
    throw error
  })
}

/** The explanation of a question as HTML, empty when its author wrote none. To be sent with the answer's response, not before. */
export async function questionFeedback(
  courseId: string,
  lessonId: string,
  locale: Locale,
  activityId: string,
  questionId: string,
  versionHash?: string,
): Promise<string> {
  const place = await findText(courseId, lessonId, locale, versionHash)
  if (!place) return ''
  const code = await explanationsCode(place)
  const wanted = `${activityId}/${questionId}`
  const Explanation = ({ id, children }: { id: string; children?: ReactNode }) =>
    id === wanted ? createElement(Fragment, null, children) : null
  return renderToStaticMarkup(createElement(lessonFrom(code), { components: { Explanation } })).trim()
}
