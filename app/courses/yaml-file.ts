import { isMap, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml'
import type { z } from 'zod'
import type { Place, Report, Rule } from './findings'
import { suggestion } from './nearest'
import { ANY_VALUE, EXPECTED } from './schema'

const RULES: Record<string, Rule> = {
  DUPLICATE_KEY: 'yaml-duplicate-key',
  TAB_AS_INDENT: 'yaml-tab',
  BLOCK_AS_IMPLICIT_KEY: 'yaml-colon',
  BAD_SCALAR_START: 'yaml-quotes',
}

type Path = readonly PropertyKey[]

interface YamlFile {
  document: Document.Parsed
  lines: LineCounter
  /** Where the text begins in its file. */
  firstLine: number
}

/** Reads YAML and checks it by a schema; null when something in it does not fit, and then every such place is reported. */
export function readYaml<T>(text: string, firstLine: number, schema: z.ZodType<T>, report: Report, expected = EXPECTED): T | null {
  const file = parseYaml(text, firstLine, report)
  if (!file) return null
  const value: unknown = file.document.toJS() ?? {}
  const checked = schema.safeParse(value)
  if (checked.success) return checked.data
  for (const issue of checked.error.issues) reportIssue(issue, value, { file, expected }, report)
  return null
}

/** Where an entry of a YAML text stands, for findings about what it says. */
export function placeInYaml(text: string, path: Path, firstLine = 1): Place {
  const file = parseYaml(text, firstLine, () => undefined)
  return file ? placeOf(file, path) : { line: firstLine, column: 1 }
}

function parseYaml(text: string, firstLine: number, report: Report): YamlFile | null {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2', schema: 'core', logLevel: 'silent' })
  const file = { document, lines, firstLine }
  let sound = true
  const refuse = (offset: number, rule: Rule) => {
    report(placeAt(file, offset), rule, {})
    sound = false
  }
  for (const problem of [...document.errors, ...document.warnings]) refuse(problem.pos[0], RULES[problem.code] ?? 'yaml')
  if (!sound) return null
  visit(document, { Alias: (_key, node) => refuse(node.range?.[0] ?? 0, 'yaml-alias') })
  return sound ? file : null
}

function placeAt({ lines, firstLine }: YamlFile, offset: number): Place {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) }
}

/** The entry's key if it has one, else its value, else whatever stands nearest around it. */
function placeOf(file: YamlFile, path: Path): Place {
  const { document } = file
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
  const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined
  const node = pair?.key ?? (path.length > 0 ? document.getIn(path, true) : document.contents)
  const range = node !== null && typeof node === 'object' && 'range' in node ? (node.range as [number] | undefined) : undefined
  if (range) return placeAt(file, range[0])
  return path.length > 0 ? placeOf(file, path.slice(0, -1)) : { line: file.firstLine, column: 1 }
}

interface Judged {
  file: YamlFile
  expected: typeof EXPECTED
}

function reportIssue(issue: z.core.$ZodIssue, value: unknown, { file, expected }: Judged, report: Report): void {
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(expected)
    for (const key of issue.keys) {
      report(placeOf(file, [...issue.path, key]), 'key-unknown', { key, suggestion: suggestion(key, known) })
    }
    return
  }
  if (issue.path.length === 0) return report(placeOf(file, []), 'yaml', {})
  const key = String(issue.path.findLast((step) => typeof step === 'string') ?? '')
  const expects = expected[key] ?? ANY_VALUE
  const rule = at(value, issue.path) === undefined ? 'key-missing' : 'key-invalid'
  report(placeOf(file, issue.path), rule, { key: issue.path.map(String).join('.'), expects })
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (inner && typeof inner === 'object' && Object.hasOwn(inner, key) ? inner[key as never] : undefined), value)
