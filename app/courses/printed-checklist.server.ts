import { createElement, Fragment, type ElementType, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { houseData } from '~/organisation/house.server'
import { reactI18n } from '~/platform/i18n.server'
import type { Locale } from '~/platform/locale'
import { findText } from './catalogue.server'
import { HouseProvider } from './components/house/house-data'
import { takeParts } from './components/parts'
import { COMPONENTS } from './components/registry'
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

interface ItemProps {
  children?: ReactNode
}

interface ChecklistProps {
  id: string
  title: string
  children?: ReactNode
}

export interface ChecklistPlace {
  courseId: string
  lessonId: string
  activityId: string
  locale: Locale
  /** In easy language, where the lesson has it. */
  easy: boolean
}

/** A checklist of a lesson, for paper; null when there is none of that id. */
export async function printedChecklist({ courseId, lessonId, activityId, ...wanted }: ChecklistPlace): Promise<PrintedChecklist | null> {
  const place = await findText(courseId, lessonId, wanted.locale, { easy: wanted.easy })
  if (!place) return null
  const { locale, text, version } = place
  const code = await cachedCode((await prepareLesson(place)).codeHash)
  if (code === null) return null
  const { REACT_PARTS } = await import('./components/react-parts')
  const house = await houseData()
  const inLanguage = (node: ReactNode) => {
    const housed = createElement(HouseProvider, { value: house }, node)
    return renderToStaticMarkup(createElement(I18nextProvider, { i18n: reactI18n(locale) }, housed))
  }
  let found: ChecklistProps | null = null
  const Checklist = (props: ChecklistProps) => {
    if (props.id === activityId) found = props
    return null
  }
  // Other activities want a learner's state; what stands in the points, a term or the house's data, does not.
  const others = COMPONENTS.filter(({ activity }) => activity).map(({ name }) => [name, () => null])
  const components = { ...REACT_PARTS, ...Object.fromEntries(others), Checklist }
  inLanguage(createElement(lessonFrom(code), { components }))
  const list = found as ChecklistProps | null
  if (!list) return null
  const Item = REACT_PARTS.Item as unknown as ElementType<ItemProps>
  const items = takeParts(list.children, Item).parts.map(({ props }) => inLanguage(createElement(Fragment, null, props.children)))
  return { title: list.title, course: version.file.title[locale], lesson: text.lesson.content.front.title, locale, items }
}
