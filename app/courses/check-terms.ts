import type { Locale } from '~/platform/locale'
import type { Part } from './components/component-schema'
import type { Found, Place } from './findings'
import { textIn } from './lesson-tree'

/** A term that a lesson explains. */
export interface ExplainedTerm {
  term: string
  explanation: string
  at: Place
}

export const termsIn = (parts: Part[]): ExplainedTerm[] =>
  parts.flatMap(({ schema, node, props, parts: inner }) => {
    const { line = 1, column = 1 } = node.position?.start ?? {}
    const explanation = node.children.map(textIn).join('').replace(/\s+/g, ' ').trim()
    const own = schema.name === 'Definition' ? [{ term: String(props.term ?? ''), explanation, at: { line, column } }] : []
    return [...own, ...termsIn(inner)]
  })

interface File {
  path: string
  locale: Locale
  lesson: { terms: ExplainedTerm[] }
}

/** One term, one explanation: in a glossary two would stand beside one another. The easy texts explain in words of their own. */
export function checkTerms(files: File[], add: (path: string, found: Found) => void): void {
  const first = new Map<string, { explanation: string; file: string }>()
  for (const { path, locale, lesson } of files) {
    for (const { term, explanation, at } of lesson.terms) {
      const key = `${locale} ${term.normalize('NFC').toLowerCase()}`
      const known = first.get(key) ?? { explanation, file: path }
      first.set(key, known)
      if (known.explanation === explanation) continue
      const file = known.file === path ? path.slice(path.lastIndexOf('/') + 1) : known.file
      add(path, { ...at, rule: 'term-explained-twice', severity: 'warning', params: { term, file } })
    }
  }
}
