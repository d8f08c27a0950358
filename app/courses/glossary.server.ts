import { createElement, Fragment, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Root } from 'mdast'
import type { Locale } from '~/platform/locale'
import type { Day } from '~/platform/time'
import { listVersions } from './catalogue.server'
import { isRetired } from './retired'
import type { Part } from './components/component-schema'
import { compileLesson } from './compile-lesson.server'
import { servedLocale, type CourseVersion, type VersionText } from './course-version'
import { lessonFrom } from './lesson-module.server'
import { stripLesson } from './strip-lesson'

export interface GlossaryTerm {
  term: string
  /** What courses say of it: as a rule one explanation, HTML. */
  explanations: { text: string; courses: { id: string; title: string }[] }[]
}

/** Every Definition of the courses as they are now, in a person's language, sorted as that language sorts. */
export async function glossary(locale: Locale, day: Day): Promise<GlossaryTerm[]> {
  const terms = new Map<string, GlossaryTerm>()
  for (const version of await listVersions()) {
    if (isRetired({ retired: version.file.retired ?? null }, day)) continue
    for (const [term, text] of await termsOf(version, locale)) {
      const key = term.normalize('NFC').toLowerCase()
      const entry = terms.get(key) ?? { term, explanations: [] }
      terms.set(key, entry)
      addExplanation(entry, text, { id: version.file.id, title: version.file.title[locale] })
    }
  }
  const { compare } = new Intl.Collator(locale)
  return [...terms.values()].sort((a, b) => compare(a.term, b.term))
}

function addExplanation({ explanations }: GlossaryTerm, text: string, course: { id: string; title: string }): void {
  const same = explanations.find((one) => one.text === text)
  if (!same) explanations.push({ text, courses: [course] })
  else if (!same.courses.some(({ id }) => id === course.id)) same.courses.push(course)
}

const rendered = new WeakMap<VersionText, Promise<[string, string][]>>()

async function termsOf(version: CourseVersion, locale: Locale): Promise<[string, string][]> {
  const found: [string, string][] = []
  for (const { texts } of version.lessons) {
    const served = servedLocale(texts, locale)
    const text = served && texts.get(served)
    if (!served || !text) continue
    const terms = rendered.get(text) ?? render(text, served)
    rendered.set(text, terms)
    found.push(...(await terms))
  }
  return found
}

async function render({ lesson }: VersionText, locale: Locale): Promise<[string, string][]> {
  const nodes = definitionsIn(lesson.content.parts).map(({ node }) => node)
  if (nodes.length === 0) return []
  const refuse = (): never => {
    throw new Error('an explanation of a term has neither media nor questions')
  }
  const tree = { type: 'root', children: nodes } as Root
  const { code } = await compileLesson(stripLesson(tree, { mediaUrl: refuse, opaqueId: refuse }), locale, 'server')
  const terms: [string, ReactNode][] = []
  const Definition = ({ term, children }: { term: string; children?: ReactNode }) => {
    terms.push([term, children])
    return null
  }
  renderToStaticMarkup(createElement(lessonFrom(code), { components: { Definition } }))
  return terms.map(([term, children]) => [term, renderToStaticMarkup(createElement(Fragment, null, children))])
}

const definitionsIn = (parts: Part[]): Part[] =>
  parts.flatMap((part) => (part.schema.name === 'Definition' ? [part] : part.schema.onServer?.whole ? [] : definitionsIn(part.parts)))
