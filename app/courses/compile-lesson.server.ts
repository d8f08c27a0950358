import type { Root } from 'mdast'
import { bundleMDX } from 'mdx-bundler'
import pLimit from 'p-limit'
import { translate } from '~/platform/i18n.server'
import { sha256 } from '~/platform/ids.server'
import type { Locale } from '~/platform/locale'
import { accessibleHtml, type LessonWords } from './lesson-html'
import { cachedCode, keepCode, markUsed, type CodeAudience } from './lesson-cache.server'

/** To be raised whenever the same lesson would compile to other code. */
const COMPILER_VERSION = 4
const AT_ONCE = 4

const queue = pLimit(AT_ONCE)
const kept = globalThis as { wachsamCompiled?: number }

/** How many lessons this process has compiled, those from the cache not counted. */
export const lessonsCompiled = (): number => kept.wachsamCompiled ?? 0

export interface CompiledLesson {
  hash: string
  /** Ends in `return Component;`, expects React, ReactDOM and _jsx_runtime. */
  code: string
}

/** Compiles a stripped lesson, or takes it from the cache; the key covers all that decides the code. */
export async function compileLesson(stripped: Root, locale: Locale, audience: CodeAudience): Promise<CompiledLesson> {
  const words = wordsFor(locale)
  const hash = sha256(JSON.stringify([COMPILER_VERSION, process.env.NODE_ENV ?? '', words, stripped]))
  const known = await cachedCode(hash, audience)
  if (known !== null) {
    await markUsed(hash, audience, new Date())
    return { hash, code: known }
  }
  const code = await queue(() => bundle(stripped, words))
  kept.wachsamCompiled = lessonsCompiled() + 1
  await keepCode(hash, code, audience)
  return { hash, code }
}

/** The code of what is only tried out: it is kept nowhere. */
export const compileOnce = (stripped: Root, locale: Locale): Promise<string> => queue(() => bundle(stripped, wordsFor(locale)))

function wordsFor(locale: Locale): LessonWords {
  const t = translate(locale)
  return {
    footnotes: t('courses:lesson.footnotes'),
    backToText: t('courses:lesson.backToText'),
    taskDone: t('courses:lesson.taskDone'),
    taskOpen: t('courses:lesson.taskOpen'),
    table: t('courses:lesson.table'),
  }
}

function refuseEngine(): never {
  throw new Error('frontmatter is read by the check alone')
}

/** The tree was read, checked and stripped before: the bundler gets an empty text and our tree in its place. */
async function bundle(stripped: Root, words: LessonWords): Promise<string> {
  const { code } = await bundleMDX({
    source: '',
    grayMatterOptions: (options) => ({ ...options, engines: { javascript: refuseEngine, js: refuseEngine } }),
    esbuildOptions: (options) => ({ ...options, logLevel: 'silent' }),
    mdxOptions: (options) => ({
      ...options,
      tableCellAlignToStyle: false, // style attributes are blocked
      remarkPlugins: [() => () => stripped],
      rehypePlugins: [[accessibleHtml, words]],
      remarkRehypeOptions: {
        footnoteLabel: words.footnotes,
        footnoteBackLabel: words.backToText,
        clobberPrefix: 'anmerkung-',
      },
    }),
  })
  return code
}
