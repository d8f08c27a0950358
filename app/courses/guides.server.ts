import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { env } from '~/platform/env.server'
import { reactI18n } from '~/platform/i18n.server'
import { sha256 } from '~/platform/ids.server'
import { DEFAULT_LOCALE, type Locale } from '~/platform/locale'
import type { LessonContent } from './check-lesson'
import { compileLesson } from './compile-lesson.server'
import { lessonFrom } from './lesson-module.server'
import { readLesson } from './read-lesson.server'
import { stripLesson } from './strip-lesson'

/** A one-page guide of `content/help/<number>-<id>/<language>.mdx`; a town's own in CONTENT_DIR/help lies over the shipped one. */
export interface Guide {
  id: string
  title: string
  summary: string | null
  /** The language it is written in, which need not be the one asked for. */
  locale: Locale
}

const FOLDER = /^(\d+)-([a-z][a-z0-9-]*)$/

/** All guides, in the order of their folders' numbers. */
export async function listGuides(wanted: Locale): Promise<Guide[]> {
  const guides = await Promise.all([...(await guideFolders())].map(([id, folder]) => textOf(id, folder, wanted)))
  return guides.flatMap((text) => (text ? [text.guide] : []))
}

/** A guide as HTML; null when there is none. */
export async function readGuide(id: string, wanted: Locale): Promise<(Guide & { html: string }) | null> {
  const folder = (await guideFolders()).get(id)
  const text = folder && (await textOf(id, folder, wanted))
  return text ? { ...text.guide, html: await htmlOf(text.content, text.guide.locale) } : null
}

async function guideFolders(): Promise<Map<string, string>> {
  const { shippedContentDir, contentDir } = env()
  const found: { order: number; id: string; folder: string }[] = []
  for (const root of [shippedContentDir, contentDir].map((content) => join(content, 'help'))) {
    for (const name of await readdir(root).catch((): string[] => [])) {
      const [, number, id] = FOLDER.exec(name) ?? []
      if (id) found.push({ order: Number(number), id, folder: join(root, name) })
    }
  }
  found.sort((a, b) => a.order - b.order)
  return new Map(found.map(({ id, folder }) => [id, folder]))
}

interface GuideText {
  guide: Guide
  content: LessonContent
}

const read = new Map<string, Promise<GuideText | null>>()
const READ_MAX = 100

async function textOf(id: string, folder: string, wanted: Locale): Promise<GuideText | null> {
  for (const locale of [wanted, DEFAULT_LOCALE]) {
    const text = await readFile(join(folder, `${locale}.mdx`), 'utf8').catch(() => null)
    const found = text === null ? null : await checked(id, locale, text)
    if (found) return found
  }
  return null
}

/** Read again only when it has changed; null when something is wrong in it. */
function checked(id: string, locale: Locale, text: string): Promise<GuideText | null> {
  const key = sha256(JSON.stringify([id, locale, text]))
  const known = read.get(key)
  if (known) return known
  if (read.size >= READ_MAX) read.clear()
  const reading = readLesson(text).then(({ content }) => {
    if (!content) return null
    const { title, summary = null } = content.front
    return { guide: { id, title, summary, locale }, content }
  })
  read.set(key, reading)
  return reading
}

async function htmlOf({ root }: LessonContent, locale: Locale): Promise<string> {
  const refuse = (): never => {
    throw new Error('a guide has neither media nor questions')
  }
  const { code } = await compileLesson(stripLesson(root, { mediaUrl: refuse, opaqueId: refuse }), locale, 'server')
  // Only where pages are rendered: the command line has no bundler to find them.
  const { REACT_PARTS } = await import('./components/react-parts')
  const page = createElement(lessonFrom(code), { components: REACT_PARTS })
  return renderToStaticMarkup(createElement(I18nextProvider, { i18n: reactI18n(locale) }, page))
}
