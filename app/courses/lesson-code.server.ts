import { basename } from 'node:path'
import type { Root } from 'mdast'
import type { Locale } from '~/platform/locale'
import { opaqueId } from './choice-ids.server'
import { compileLesson } from './compile-lesson.server'
import { mediumOf, type CourseContent, type VersionLesson, type VersionText } from './course-version'
import { cachedCode } from './lesson-cache.server'
import { fillLesson, lessonUrl } from './lesson-module.server'
import { factsFor } from './media-types'
import { peekLesson } from './lesson-module'
import { serverPartsOf, stripLesson, type StripOptions } from './strip-lesson'

/** A text in the version and lesson it belongs to. */
export interface TextInPlace {
  version: CourseContent
  lesson: VersionLesson
  locale: Locale
  text: VersionText
}

function optionsFor({ version, lesson, text }: TextInPlace): StripOptions {
  return {
    mediaUrl(written) {
      const found = mediumOf(version, text, written)
      if (!found) throw new Error('a medium that the check missed')
      return `/medien/${found.medium.hash}/${encodeURIComponent(basename(found.path))}`
    },
    mediaFacts(written, use) {
      const medium = mediumOf(version, text, written)?.medium
      return medium ? factsFor(use, medium) : {}
    },
    opaqueId: (ids) => opaqueId(version.file.id, lesson.id, ids),
  }
}

// Per version: what a text compiles to depends on the media beside it too.
const hashes = new WeakMap<CourseContent, Map<VersionText, Promise<string>>>()

/** Compiles a text for the browser, once a version; gives the hash its code is served under. */
export async function codeHashOf(place: TextInPlace): Promise<string> {
  const known = hashes.get(place.version) ?? new Map<VersionText, Promise<string>>()
  hashes.set(place.version, known)
  const compiling = known.get(place.text) ?? compile(place)
  known.set(place.text, compiling)
  return compiling.catch((error: unknown) => {
    known.delete(place.text)
    throw error
  })
}

async function compile(place: TextInPlace): Promise<string> {
  return (await compileLesson(stripLesson(place.text.lesson.content.root, optionsFor(place)), place.locale, 'browser')).hash
}

/** Compiles where needed, and lets the server render the lesson. */
export async function prepareLesson(place: TextInPlace): Promise<{ codeHash: string; codeUrl: string }> {
  let codeHash = await codeHashOf(place)
  const codeUrl = lessonUrl(codeHash)
  if (peekLesson(codeUrl)) return { codeHash, codeUrl }
  let code = await cachedCode(codeHash)
  if (code === null) {
    // Somebody emptied the cache.
    hashes.get(place.version)?.delete(place.text)
    codeHash = await codeHashOf(place)
    code = await cachedCode(codeHash)
  }
  if (code === null) throw new Error('compiled lessons cannot be kept in DATA_DIR/cache')
  fillLesson(codeUrl, code)
  return { codeHash, codeUrl }
}

/** All that stays on the server of a lesson, compiled; for the server alone. */
export async function compileServerParts(place: TextInPlace): Promise<string> {
  const tree: Root = serverPartsOf(place.text.lesson.content.root, optionsFor(place))
  return (await compileLesson(tree, place.locale, 'server')).code
}
