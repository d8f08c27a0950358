import type { Part } from './components/component-schema'
import { findComponent } from './components/registry'
import { idFrom } from './id-from'
import { isElement, textIn } from './lesson-tree'

/** One language of a lesson. */
export interface TextOfLesson {
  text: string
  parts: Part[]
}

export interface AddedId {
  component: string
  id: string
  line: number
}

interface Insertion extends AddedId {
  offset: number
}

/** Short and unlike any other, for what has no words to name it by. */
export type RandomName = () => string

const WORDS_OF_A_NAME = 5

/**
 * Gives every part without its id a fresh one: what it is called elsewhere if another language of the lesson already names it,
 * otherwise named after its title or text. The n-th of a kind among its siblings is the same part in every language, as long as
 * all have as many.
 */
export function addIds(texts: readonly TextOfLesson[], random: RandomName): { text: string; added: AddedId[] }[] {
  const insertions = texts.map((): Insertion[] => [])
  const activities = texts.map(({ parts }) => activityIds(parts))
  const fill = (siblings: readonly (readonly Part[])[], owners: number[]): void => {
    const taken = new Set([...siblings.flatMap((parts) => parts.flatMap((part) => idOf(part) ?? [])), ...owners.flatMap((owner) => activities[owner] ?? [])])
    for (const name of new Set(siblings.flatMap((parts) => parts.map(({ schema }) => schema.name)))) {
      const same = siblings.map((parts) => parts.filter(({ schema }) => schema.name === name))
      for (const { parts, owners: theirs } of rowsOf(same, owners)) {
        nameAlike(parts, theirs, taken, random, insertions)
        fill(parts.map((part) => part.parts), theirs)
      }
    }
  }
  fill(texts.map(({ parts }) => parts), texts.map((_, index) => index))
  return texts.map(({ text }, index) => ({ text: withInsertions(text, insertions[index] ?? []), added: (insertions[index] ?? []).map(plain) }))
}

interface Row {
  parts: Part[]
  /** The texts they stand in. */
  owners: number[]
}

/** The same part in every language, or each on its own where the languages have different numbers of them. */
function rowsOf(same: Part[][], owners: number[]): Row[] {
  const alike = same.every(({ length }) => length === same[0]?.length)
  if (!alike) return same.flatMap((parts, index) => parts.map((part) => ({ parts: [part], owners: [owners[index] ?? 0] })))
  return (same[0] ?? []).map((_, place) => ({ parts: same.flatMap((parts) => parts[place] ?? []), owners }))
}

const idOf = ({ props }: Part): string | undefined => (props.id === undefined ? undefined : String(props.id))

const isNameless = ({ schema, node }: Part): boolean =>
  schema.props.id?.required === true && !node.attributes.some((attribute) => attribute.type !== 'mdxJsxAttribute' || attribute.name === 'id')

function nameAlike(parts: Part[], owners: number[], taken: Set<string>, random: RandomName, insertions: Insertion[][]): void {
  const nameless = parts.map((part, index) => ({ part, owner: owners[index] ?? 0 })).filter(({ part }) => isNameless(part))
  const [first] = nameless
  if (!first) return
  const id = parts.flatMap((part) => idOf(part) ?? [])[0] ?? idFrom(wordsOf(first.part), [...taken], random())
  taken.add(id)
  for (const { part, owner } of nameless) {
    const { line, offset } = part.node.position?.start ?? {}
    if (line === undefined || offset === undefined) continue
    insertions[owner]?.push({ component: part.schema.name, id, line, offset: offset + 1 + part.schema.name.length })
  }
}

/** What it is called by, or how it begins. */
function wordsOf({ props, node }: Part): string {
  const called = ['title', 'label', 'term', 'front', 'question', 'subject', 'when'].map((name) => props[name]).find((value) => typeof value === 'string')
  const own = node.children.filter((child) => !isElement(child) || !child.name || !findComponent(child.name))
  const words = String(called ?? own.map(textIn).join(' ')).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return words.slice(0, WORDS_OF_A_NAME).join(' ')
}

const activityIds = (parts: Part[]): string[] =>
  parts.flatMap((part) => [...(part.schema.topLevel ? [idOf(part) ?? []].flat() : []), ...activityIds(part.parts)])

const plain = ({ component, id, line }: Insertion): AddedId => ({ component, id, line })

const withInsertions = (text: string, insertions: Insertion[]): string =>
  [...insertions].sort((a, b) => b.offset - a.offset).reduce((done, { offset, id }) => `${done.slice(0, offset)} id="${id}"${done.slice(offset)}`, text)
