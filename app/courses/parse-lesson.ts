import type { Root } from 'mdast'
import { Findings, START, type Found } from './findings'
import { deeperThan } from './lesson-tree'
import { NESTING_MAX, tooDeep } from './nesting'
import { parseMarkdown } from './parse-markdown'
import { placeAt, readSyntaxError, type SyntaxTrouble } from './syntax-errors'

export interface ParsedLesson {
  /** Null when the text cannot be read at all. */
  root: Root | null
  found: Found[]
  /** Some of the text had to be read as plain letters: what stands inside what is not reliable. */
  repaired: boolean
}

const REPAIRS_MAX = 20
const REPAIR_MS = 1_000

/**
 * Reads a lesson. Where it is no MDX the trouble becomes a finding and the text is read again with the offending character
 * taken as a plain one, so that all findings come at once.
 */
export function parseLesson(text: string): ParsedLesson {
  const findings = new Findings()
  const deep = tooDeep(text)
  if (deep) findings.report(deep, 'too-deep', { limit: NESTING_MAX })
  const root = deep ? null : readRepairing(withoutForeignFrontmatter(text, findings), findings)
  const repaired = findings.list.length > 0
  const deepest = root && deeperThan(root, NESTING_MAX)
  if (deepest) findings.report(deepest, 'too-deep', { limit: NESTING_MAX })
  return { root: deepest ? null : root, found: findings.list, repaired }
}

function readRepairing(source: string, findings: Findings): Root | null {
  const deadline = performance.now() + REPAIR_MS
  const outOfStep = new Set<string>()
  let text = source
  for (let attempt = 0; attempt <= REPAIRS_MAX; attempt++) {
    const result = attemptParse(text)
    if ('root' in result) return result.root
    if (result.error instanceof RangeError) {
      findings.report(START, 'too-deep', { limit: NESTING_MAX })
      return null
    }
    const trouble = readSyntaxError(result.error, text)
    const culprit = findCulprit(text, trouble, result.error)
    const at = culprit === undefined ? trouble.at : placeOf(text, trouble, culprit)
    if (trouble.tag === undefined || !outOfStep.has(trouble.tag)) findings.report(at, trouble.rule, trouble.params)
    if (culprit === undefined || performance.now() > deadline) return null
    if (trouble.tag !== undefined) outOfStep.add(trouble.tag)
    text = plainAt(text, culprit, trouble.also ?? culprit)
  }
  return null
}

const plainAt = (text: string, ...offsets: number[]): string =>
  offsets.reduce((plain, offset) => `${plain.slice(0, offset)}x${plain.slice(offset + 1)}`, text)

function attemptParse(text: string): { root: Root } | { error: unknown } {
  try {
    return { root: parseMarkdown(text) }
  } catch (error) {
    return { error }
  }
}

/** Of several suspects the one without which the parser no longer stops at the same place for the same reason. */
function findCulprit(text: string, { culprits }: SyntaxTrouble, error: unknown): number | undefined {
  if (culprits.length < 2) return culprits[0]
  return culprits.find((offset) => {
    const result = attemptParse(plainAt(text, offset))
    return 'root' in result || String(result.error) !== String(error)
  }) ?? culprits[0]
}

const placeOf = (text: string, trouble: SyntaxTrouble, culprit: number) =>
  trouble.culprits.length < 2 ? trouble.at : placeAt(text, culprit)

/** `---js` and the like: other tools run such a block as a program. It is blanked, so that only this is said of it. */
function withoutForeignFrontmatter(text: string, findings: Findings): string {
  if (!/^(---[ \t]*[^\s-]|\+\+\+|;;;)/.test(text)) return text
  findings.report(START, 'frontmatter-format', {})
  const lines = text.split('\n')
  const end = lines.findIndex((line, index) => index > 0 && /^(---|\+\+\+|;;;)\s*$/.test(line))
  return lines.map((line, index) => (index <= end || index === 0 ? line.replace(/[^\r]/g, ' ') : line)).join('\n')
}
