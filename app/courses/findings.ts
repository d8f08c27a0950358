import type { Node, Point } from 'unist'
import type { Locale } from '~/platform/locale'
import type de from '~/platform/locales/de/courses.json'

/** Each rule's message, with what to write instead, stands under this name in the locale files. */
export type Rule = keyof typeof de.findings

export type Words = Record<Locale, string>

/** What a message speaks of: what the author wrote, a number, or words of our own in both languages. */
export type Params = Record<string, string | number | Words>

/** Something wrong in a text, before it is known which file the text stands in. */
export interface Found {
  line: number
  column: number
  rule: Rule
  severity: 'error' | 'warning'
  params: Params
}

export interface Finding extends Found {
  /** As an author knows it; never an absolute path unless the author gave one. */
  file: string
}

export type Place = Pick<Point, 'line' | 'column'>
export type Report = (at: Node | Place, rule: Rule, params: Params, severity?: Found['severity']) => void

export const START: Place = { line: 1, column: 1 }

const placeOf = (at: Node | Place): Place => ('line' in at ? at : ((at as Node).position?.start ?? START))

/** Collects findings; the same one twice counts once. */
export class Findings {
  readonly list: Found[] = []
  private readonly seen = new Set<string>()

  readonly report: Report = (at, rule, params, severity = 'error') => {
    const { line, column } = placeOf(at)
    const key = `${line}:${column} ${rule} ${JSON.stringify(params)}`
    if (this.seen.has(key)) return
    this.seen.add(key)
    this.list.push({ line, column, rule, severity, params: mapValues(params) })
  }

  sorted(): Found[] {
    return [...this.list].sort((a, b) => a.line - b.line || a.column - b.column)
  }
}

const SHOWN_MAX = 80

/** What an author wrote, safe to print: without control characters, and not endless. */
function shown(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\u00b7')
  return clean.length > SHOWN_MAX ? `${clean.slice(0, SHOWN_MAX)}…` : clean
}

const mapValues = (params: Params): Params =>
  Object.fromEntries(Object.entries(params).map(([key, value]) => [key, typeof value === 'string' ? shown(value) : value]))

export const hasErrors = (found: readonly Found[]): boolean => found.some(({ severity }) => severity === 'error')

export const inFile = (file: string, found: readonly Found[]): Finding[] => found.map((one) => ({ file, ...one }))
