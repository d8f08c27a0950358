import { PurgeCSS } from 'purgecss'
import type { Plugin } from 'vite'

const STYLES = /@kern-ux\/native\/dist\/kern\.min\.css/
const SOURCES = 'app/**/*.{ts,tsx}'
const TESTS = 'app/**/*.test.*'
/** What the themes hang on, and the elements themselves: no class of ours, and always needed. */
const THEMES = [/kern-(light|dark|level)/, /data-kern-theme/, /contentEditable/, /^(body|canvas)$/]
/** Classes whose last part is put together where they are used. */
const COMPOSED = ['kern-icon--', 'kern-alert--', 'kern-badge--', 'kern-btn--']

/** Leaves out what of KERN's styles no source uses: most of it are helper classes for each width of screen. */
export function usedKernStyles(): Plugin {
  return {
    name: 'used-kern-styles',
    apply: 'build',
    enforce: 'pre',
    async transform(code, id) {
      if (!STYLES.test(id)) return null
      const [used] = await new PurgeCSS().purge({
        content: [SOURCES],
        skippedContentGlobs: [TESTS],
        css: [{ raw: withThemesKept(code) }],
        defaultExtractor: classesIn,
        safelist: { greedy: THEMES },
      })
      if (!used) throw new Error('KERN’s styles could not be read')
      return { code: used.css, map: null }
    },
  }
}

/** The purge does not read into `:is(…)`, on which the colours of both themes hang. */
const withThemesKept = (code: string): string => code.replaceAll(':is(body,', '/*! purgecss ignore */:is(body,')

function classesIn(source: string): string[] {
  const words = source.match(/[\w-]+/g) ?? []
  return [...words, ...words.flatMap((word) => COMPOSED.map((start) => start + word))]
}
