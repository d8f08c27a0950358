import { COMPONENTS, findComponent } from '~/courses/components/registry'
import { nearest } from '~/courses/nearest'
import { freshId } from './fresh-ids'
import { closingOf, idsIn, scanTag, tagsIn, valueOf, type Range } from './tags'

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

interface Change extends Range {
  insert: string
}

/** Changes that mend what was found. */
export interface QuickFix {
  /** Names the words of its button. */
  name: 'addId' | 'addProp' | 'newId' | 'rename' | 'fileName' | 'https'
  value: string
  changes: Change[]
}

export function fixFor(text: string, finding: EditorFinding): QuickFix | null {
  const { from } = rangeOf(text, finding)
  const param = (name: string) => String(finding.params[name] ?? '')
  switch (finding.rule) {
    case 'prop-missing':
      return addProp(text, from, param('attribute'), param('sample'))
    case 'id-duplicate':
      return newId(text, from)
    case 'unknown-component':
      return renameComponent(text, from)
    case 'unknown-prop':
      return renameProp(text, from, param('owner'), param('attribute'))
    case 'media-case':
      return replaced(text, from, param('file'), param('actual'), 'fileName')
    case 'address-http':
      return replaced(text, from, 'http://', 'https://', 'https')
    default:
      return null
  }
}

const one = (name: QuickFix['name'], value: string, { from, to }: Range, insert: string): QuickFix => ({
  name,
  value,
  changes: [{ from, to, insert }],
})

function addProp(text: string, at: number, attribute: string, sample: string): QuickFix | null {
  const tag = scanTag(text, at)
  if (!tag || !attribute) return null
  const behind = tag.from + 1 + tag.name.length
  const place = { from: behind, to: behind }
  if (attribute !== 'id') return one('addProp', sample, place, ` ${sample}`)
  const id = freshId(tag.name.toLowerCase(), idsIn(text))
  return one('addId', id, place, ` id="${id}"`)
}

function newId(text: string, at: number): QuickFix | null {
  const tag = tagsIn(text).find(({ from }) => from === at)
  const value = tag?.attributes.find(({ name }) => name === 'id')?.value
  const id = tag && valueOf(text, tag, 'id')
  if (!value || !id) return null
  const fresh = freshId(id, idsIn(text))
  return one('newId', fresh, value, fresh)
}

/** To the component that was probably meant, in both of its tags. */
function renameComponent(text: string, at: number): QuickFix | null {
  const tags = tagsIn(text)
  const index = tags.findIndex(({ from }) => from === at)
  const tag = tags[index]
  const meant = tag && nearest(tag.name, COMPONENTS.map(({ name }) => name))
  if (!tag || !meant) return null
  const closing = tag.selfClosing ? undefined : closingOf(tags, index)
  const changes = [tag, ...(closing ? [closing] : [])].map(({ from, name, closing: ends }) => {
    const start = from + (ends ? 2 : 1)
    return { from: start, to: start + name.length, insert: meant }
  })
  return { name: 'rename', value: meant, changes }
}

function renameProp(text: string, at: number, owner: string, attribute: string): QuickFix | null {
  const meant = nearest(attribute, Object.keys(findComponent(owner)?.props ?? {}))
  const tag = tagsIn(text).find(({ from, to }) => from <= at && at < to)
  const found = tag?.attributes.find(({ name }) => name === attribute)
  if (!meant || !found) return null
  return one('rename', meant, { from: found.from, to: found.from + attribute.length }, meant)
}

const NEAR = 2_000

/** The first place behind `at` where `wrong` stands; a tag may be long. */
function replaced(text: string, at: number, wrong: string, right: string, name: QuickFix['name']): QuickFix | null {
  const from = wrong ? text.slice(0, at + NEAR).indexOf(wrong, at) : -1
  return from < 0 ? null : one(name, right, { from, to: from + wrong.length }, right)
}
