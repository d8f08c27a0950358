import { createElement, Fragment, type ComponentType, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { houseData } from '~/organisation/house.server'
import { reactI18n } from '~/platform/i18n.server'
import type { Locale } from '~/platform/locale'
import { findText } from './catalogue.server'
import { HouseProvider } from './components/house/house-data'
import { COMPONENTS } from './components/registry'
import type { CourseVersion } from './course-version'
import { compileServerParts } from './lesson-code.server'
import { lessonFrom } from './lesson-module.server'

const compiled = new WeakMap<CourseVersion, Map<string, Promise<string>>>()

/** What stays on the server of a text, compiled; made once a version. */
function serverCode(place: NonNullable<Awaited<ReturnType<typeof findText>>>): Promise<string> {
  const known = compiled.get(place.version) ?? new Map<string, Promise<string>>()
  compiled.set(place.version, known)
  const code = known.get(place.text.path) ?? compileServerParts(place)
  known.set(place.text.path, code)
  return code.catch((error: unknown) => {
    known.delete(place.text.path)
    throw error
  })
}

export interface FeedbackPlace {
  courseId: string
  lessonId: string
  locale: Locale
  versionHash?: string
  /** In easy language, where the lesson has it. */
  easy?: boolean
}

/**
 * What an author wrote into `component` (an Explanation, say) below the part that these ids lead to, from the activity down; as
 * HTML, empty when there is none. To be sent with the answer's response, not before.
 */
export async function feedbackAt(
  { courseId, lessonId, locale, versionHash, easy }: FeedbackPlace,
  component: string,
  ids: readonly string[],
): Promise<string> {
  const place = await findText(courseId, lessonId, locale, { versionHash, easy })
  return place ? renderFeedback(await serverCode(place), locale, component, ids) : ''
}

/** As `feedbackAt`, of the compiled code of all that stays on the server. */
export async function renderFeedback(code: string, locale: Locale, component: string, ids: readonly string[]): Promise<string> {
  // Only where pages are rendered: the command line has no bundler to find them.
  const { REACT_PARTS } = await import('./components/react-parts')
  const components = { ...REACT_PARTS, ...serverParts(component, ids.join('/'), REACT_PARTS) }
  const lesson = createElement(lessonFrom(code), { components })
  const housed = createElement(HouseProvider, { value: await houseData() }, lesson)
  return renderToStaticMarkup(createElement(I18nextProvider, { i18n: reactI18n(locale) }, housed)).trim()
}

interface ServerPartProps {
  at: string
  children?: ReactNode
}

/** Of everything that stays on the server, the wanted part shows itself and the others nothing. */
function serverParts(component: string, wanted: string, parts: Record<string, ComponentType<never>>): Record<string, ComponentType<ServerPartProps>> {
  return Object.fromEntries(
    COMPONENTS.filter(({ onServer }) => onServer?.whole).map(({ name }) => {
      const Shown = parts[name] as ComponentType<{ children?: ReactNode }> | undefined
      const show = ({ at, ...props }: ServerPartProps) =>
        name === component && at === wanted ? createElement(Shown ?? Fragment, Shown ? props : null, props.children) : null
      return [name, show]
    }),
  )
}
