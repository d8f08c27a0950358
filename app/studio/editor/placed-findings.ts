import { idsIn, scanTag, tagsIn, valueOf, type Range } from './tags'
import { freshId } from './fresh-ids'

/** A finding as the editor gets it: with the remedy in the trainer's words, and with what a quick fix needs of it. */
export interface EditorFinding {
  line: number
  column: number
  rule: string
  severity: 'error' | 'warning'
  message: string
  params: Record<string, string | number>
}

/** What is underlined for a finding: the name of a tag, a word, or the line where there is neither. */
export function rangeOf(text: string, { line, column }: Pick<EditorFinding, 'line' | 'column'>): Range {
  const lines = text.split('\n')
  const index = Math.min(Math.max(line, 1), lines.length) - 1
  const start = lines.slice(0, index).reduce((length, one) => length + one.length + 1, 0)
  const written = (lines[index] ?? '').replace(/\r$/, '')
  const from = start + Math.min(Math.max(column, 1) - 1, written.length)
  const word = /^(<\/?[\w.:-]*|[^\s<>]+)/.exec(text.slice(from, start + written.length))?.[0] ?? ''
  if (word.length > 0) return { from, to: from + word.length }
  return from < start + written.length ? { from, to: from + 1 } : { from: start, to: start + written.length }
}

/** A change that mends what was found. */
export interface QuickFix {
  /** Names the words of its button. */
  name: 'addId' | 'addProp' | 'newId' | 'fileName' | 'https'
  value: string
  from: number
  to: number
  insert: string
}

export function fixFor(text: string, finding: EditorFinding): QuickFix | null {
  const { from } = rangeOf(text, finding)
  const param = (name: string) => String(finding.params[name] ?? '')
  switch (finding.rule) {
    case 'prop-missing':
      return addProp(text, from, param('attribute'), param('sample'))
    case 'id-duplicate':
      return newId(text, from)
    case 'media-case':
      return replaced(text, from, param('file'), param('actual'), 'fileName')
    case 'address-http':
      return replaced(text, from, 'http://', 'https://', 'https')
    default:
      return null
  }
}

function addProp(text: string, at: number, attribute: string, sample: string): QuickFix | null {
  const tag = scanTag(text, at)
  if (!tag || !attribute) return null
  const behind = tag.from + 1 + tag.name.length
  if (attribute === 'id') {
    const id = freshId(tag.name.toLowerCase(), idsIn(text))
    return { name: 'addId', value: id, from: behind, to: behind, insert: ` id="${id}"` }
  }
  return { name: 'addProp', value: sample, from: behind, to: behind, insert: ` ${sample}` }
}

function newId(text: string, at: number): QuickFix | null {
  const tag = tagsIn(text).find(({ from }) => from === at)
  const value = tag?.attributes.find(({ name }) => name === 'id')?.value
  const id = tag && valueOf(text, tag, 'id')
  if (!value || !id) return null
  const fresh = freshId(id, idsIn(text))
  return { name: 'newId', value: fresh, ...value, insert: fresh }
}

const NEAR = 2_000

/** The first place behind `at` where `wrong` stands; a tag may be long. */
function replaced(text: string, at: number, wrong: string, right: string, name: QuickFix['name']): QuickFix | null {
  const from = wrong ? text.slice(0, at + NEAR).indexOf(wrong, at) : -1
  return from < 0 ? null : { name, value: right, from, to: from + wrong.length, insert: right }
}
