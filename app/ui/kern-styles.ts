import { PurgeCSS } from 'purgecss'
import type { Plugin } from 'vite'

const STYLES = /@kern-ux\/native\/dist\/kern\.min\.css/
const SOURCES = 'app/**/*.{ts,tsx}'
/** Classes whose last part is put together where they are used. */
const COMPOSED = ['kern-icon--', 'kern-alert--', 'kern-badge--', 'kern-btn--']

/** Leaves out what of KERN's styles no source uses: nine tenths are helper classes for each width of screen. */
export function usedKernStyles(): Plugin {
  return {
    name: 'used-kern-styles',
    apply: 'build',
    enforce: 'pre',
    async transform(code, id) {
      if (!STYLES.test(id)) return null
      const [used] = await new PurgeCSS().purge({ content: [SOURCES], css: [{ raw: code }], defaultExtractor: classesIn })
      if (!used) throw new Error('KERN’s styles could not be read')
      return { code: used.css, map: null }
    },
  }
}

function classesIn(source: string): string[] {
  const words = source.match(/[\w-]+/g) ?? []
  return [...words, ...words.flatMap((word) => COMPOSED.map((start) => start + word))]
}
