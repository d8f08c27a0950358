import { Children, createElement, Fragment, isValidElement, type ReactElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { reactI18n } from '~/platform/i18n.server'
import type { Locale } from '~/platform/locale'
import { findText } from './catalogue.server'
import { prepareLesson } from './lesson-code.server'
import { cachedCode } from './lesson-cache.server'
import { lessonFrom } from './lesson-module.server'

export interface PrintedChecklist {
  title: string
  course: string
  lesson: string
  locale: Locale
  /** HTML of each point. */
  items: string[]
}

interface ChecklistProps {
  id: string
  title: string
  children?: ReactNode
}

/** A checklist of a lesson, for paper; null when there is none of that id. */
export async function printedChecklist(courseId: string, lessonId: string, activityId: string, wanted: Locale): Promise<PrintedChecklist | null> {
  const place = await findText(courseId, lessonId, wanted)
  if (!place) return null
  const { locale, text, version } = place
  const code = await cachedCode((await prepareLesson(place)).codeHash)
  if (code === null) return null
  const { REACT_PARTS } = await import('./components/react-parts')
  let found: ChecklistProps | null = null
  const Item = REACT_PARTS.Item as unknown
  const Checklist = (props: ChecklistProps) => {
    if (props.id === activityId) found = props
    return null
  }
  const Nothing = () => null
  const others = Object.fromEntries(Object.keys(REACT_PARTS).map((name) => [name, Nothing]))
  const lesson = createElement(lessonFrom(code), { components: { ...others, Item, Checklist } })
  const inLanguage = (node: ReactNode) => renderToStaticMarkup(createElement(I18nextProvider, { i18n: reactI18n(locale) }, node))
  inLanguage(lesson)
  const list = found as ChecklistProps | null
  if (!list) return null
  const items = Children.toArray(list.children)
    .filter((child): child is ReactElement<{ children?: ReactNode }> => isValidElement(child) && child.type === Item)
    .map(({ props }) => inLanguage(createElement(Fragment, null, props.children)))
  return { title: list.title, course: version.file.title[locale], lesson: text.lesson.content.front.title, locale, items }
}
