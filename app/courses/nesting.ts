import type { Place } from './findings'

export const NESTING_MAX = 100

const DEEPEST_INDENT = 4 * NESTING_MAX // columns
const MARKER = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y

/**
 * Where more quotes, lists or tags are opened inside each other than anybody would write. Looked for before parsing: the parser's
 * time and stack grow with every one of them.
 */
export function tooDeep(text: string): Place | undefined {
  let depth = 0
  let fence: string | undefined
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const mark = /^[ \t>]*(`{3,}|~{3,})/.exec(line)?.[1]?.slice(0, 3)
    if (mark !== undefined && (fence === undefined || fence === mark)) fence = fence === undefined ? mark : undefined
    if (fence === undefined) depth = depthAfter(line, depth)
    const long = line.length > NESTING_MAX && (containersOf(line) > NESTING_MAX || indentOfMarker(line) > DEEPEST_INDENT)
    if (long || depth > NESTING_MAX) return { line: index + 1, column: 1 }
  }
  return undefined
}

/** Roughly, for what is code inside a line is no tag. */
function depthAfter(line: string, before: number): number {
  let depth = before
  if (!line.includes('<')) return depth
  for (const [, closing, selfClosing] of line.replace(/`[^`]*`/g, '').matchAll(/<(\/?)[\p{L}_$][^<>]*?(\/?)>/gu)) {
    if (closing) depth = Math.max(depth - 1, 0)
    else if (!selfClosing) depth++
    if (depth > NESTING_MAX) return depth
  }
  return depth
}

function containersOf(line: string): number {
  MARKER.lastIndex = 0
  let count = 0
  while (count <= NESTING_MAX && MARKER.test(line)) count++
  return count
}

const indentOfMarker = (line: string) => /^[ \t]*(?=(?:[-+*>]|\d{1,9}[.)])(?:[ \t]|$))/.exec(line)?.[0].length ?? 0

const LINES_MAX = 3_000
const CHARACTERS_MAX = 150_000
const MARKS_MAX = 20_000
const MARKS_PER_BLOCK_MAX = 2_000

/**
 * Whether reading this text may take noticeably long. The parser's time grows with the square of the marks in one block (runs
 * of `*_[`), and by lines; a lesson somebody can read in a quarter of an hour is far below all of these.
 */
export function isCostly(text: string): boolean {
  if (text.length > CHARACTERS_MAX) return true
  let [lines, marks, inBlock] = [0, 0, 0]
  for (const line of text.split(/\r\n|\r|\n/)) {
    lines++
    if (line.trim() === '') inBlock = 0
    const found = line.match(/[^\p{L}\p{N}\s]/gu)?.length ?? 0
    marks += found
    inBlock += found
    if (lines > LINES_MAX || marks > MARKS_MAX || inBlock > MARKS_PER_BLOCK_MAX) return true
  }
  return false
}
