import type { Root } from 'mdast'
import { checkCode, type MediaReference } from './check-code'
import { DEFAULT_LOCALE, type Locale } from '~/platform/locale'
import { checkStructure, partsOf } from './check-structure'
import { checkTeaching } from './check-teaching'
import { pageLinksIn, type PageLink } from './check-pages'
import { termsIn, type ExplainedTerm } from './check-terms'
import type { Part } from './components/component-schema'
import type { Activity } from './definition'
import { Findings, hasErrors, START, type Found } from './findings'
import { mapTree } from './lesson-tree'
import type { ParsedLesson } from './parse-lesson'
import { frontmatterSchema, type Frontmatter } from './schema'
import { unravel } from './unravel'
import { readYaml } from './yaml-file'

/** A lesson's text, judged for itself. */
export interface CheckedLesson {
  found: Found[]
  media: MediaReference[]
  terms: ExplainedTerm[]
  pages: PageLink[]
  /** Null when something is wrong: such a lesson is not rendered. */
  content: LessonContent | null
}

export interface LessonContent {
  front: Frontmatter
  root: Root
  parts: Part[]
}

export function checkLesson({ root: parsed, found, repaired }: ParsedLesson, text: string, locale: Locale = DEFAULT_LOCALE): CheckedLesson {
  const findings = new Findings()
  const media: MediaReference[] = []
  for (const { rule, severity, params, ...place } of found) findings.report(place, rule, params, severity)
  if (!parsed) return { found: findings.sorted(), media, terms: [], pages: [], content: null }
  const front = readFrontmatter(parsed, findings)
  const root = unravel(parsed)
  checkCode(root, findings.report, (reference) => media.push(reference))
  const parts = partsOf(root)
  if (!repaired) checkStructure(parts, findings.report)
  if (!repaired) checkTeaching({ root, parts, locale, text }, findings.report)
  const sound = front !== null && !hasErrors(findings.list)
  return { found: findings.sorted(), media, terms: termsIn(parts), pages: pageLinksIn(root), content: sound ? contentOf(front, root) : null }
}

/** Kept for as long as the course is, so without the places of everything, which are most of it. */
function contentOf(front: Frontmatter, root: Root): LessonContent {
  const slim = mapTree(root, (node) => [{ ...node, position: undefined }])[0] as Root
  return contentFrom({ front, root: slim })
}

/** What is told from the tree is not kept beside it. */
export const contentFrom = ({ front, root }: Pick<LessonContent, 'front' | 'root'>): LessonContent => ({ front, root, parts: partsOf(root) })

function readFrontmatter(root: Root, findings: Findings): Frontmatter | null {
  const [first] = root.children
  if (first?.type === 'yaml') return readYaml(first.value, 2, frontmatterSchema, findings.report)
  const isFence = first?.type === 'thematicBreak' && first.position?.start.offset === 0
  if (isFence) findings.report(START, 'frontmatter-unclosed', {})
  else if (!findings.list.some(({ rule }) => rule === 'frontmatter-format')) findings.report(START, 'frontmatter-missing', {})
  return null
}

/** What there is to do in a lesson; `seconds` says how long a film is. */
export function activitiesIn({ parts }: LessonContent, seconds: (file: string) => number): Activity[] {
  return parts.flatMap((part) => part.schema.activity?.(part, seconds) ?? [])
}

/** The ids of a lesson's activities and of what is in them: what its translations must have alike. */
export function idsIn({ parts }: LessonContent): string[] {
  const idsOf = (inner: Part[], path: string): string[] =>
    inner.flatMap((part) => {
      if (part.props.id === undefined) return idsOf(part.parts, path)
      const own = `${path}${part.schema.name} ${String(part.props.id)}`
      return [own, ...idsOf(part.parts, `${own} › `)]
    })
  return idsOf(parts, '')
}
